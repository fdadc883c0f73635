"""网上提交: a complaint sent by the portal goes to the desk the routing table names; sent twice, it is one."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai import law
from gongkai.agencies.reach import locked as locked_body
from gongkai.audit import journal
from gongkai.complaints import codes, entering, events, people
from gongkai.complaints.desks import receiver_of
from gongkai.complaints.entering import Entry
from gongkai.complaints.errors import BodyMissing, SentAlready
from gongkai.complaints.locking import COMPLAINANT
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import Channel
from gongkai.info_requests.models import InfoRequest


@dataclass(frozen=True)
class Receipt:
    """What the complainant takes away."""

    complaint_id: int
    number: str
    code: str
    agency_name: str


@transaction.atomic
def receive(entry: Entry, person: Person, *, form_key: str) -> Receipt:
    """Take in what the portal sent. Raises `SentAlready` for the same words by the same person on the same day.

    Law: Regulation 2019, Arts. 47, 51.
    """
    today = timezone.localdate()
    values = entering.words(entry, version=law.regulation_on(today)) | {"channel": Channel.WEB, "form_key": form_key}
    who = people.checked(person, sort=entry.sort, is_anonymous=values["is_anonymous"])
    receiver = receiver_of(values["against"], entry.reason)
    if receiver is None:
        raise BodyMissing(field="against_id")
    locked_body(receiver.pk)  # the same form sent twice at once comes in one after the other
    before = Complaint.objects.select_related("agency").filter(form_key=form_key).first()
    if before is not None:
        return _receipt(before)
    _must_be_new(values, who)

    values |= _named(entry, values)
    complaint = entering.numbered(receiver.pk, values, who, received_on=today, by=COMPLAINANT)
    events.note(complaint, "register", by=COMPLAINANT)
    journal.record("complaints.receive", complaint, by=COMPLAINANT, channel=Channel.WEB.label)
    return _receipt(complaint)


def _receipt(complaint: Complaint) -> Receipt:
    return Receipt(complaint.pk, complaint.number, codes.code_of(complaint), complaint.agency.name)


def _must_be_new(values: dict[str, Any], person: Person) -> None:
    same = Complaint.objects.filter(
        registered_on=timezone.localdate(),
        title=values["title"],
        text=values["text"],
        person_key=people.person_key(person),
    )
    if same.exists():
        raise SentAlready


def _named(entry: Entry, values: dict[str, Any]) -> dict[str, Any]:
    """The request a citizen named, where it was one to that body; whether there is one is never said."""
    number = entry.request_number.strip()[:60].replace("\0", "")
    if not number or values["against"] is None:
        return {}
    found = InfoRequest.objects.filter(number=number, agency=values["against"]).first()
    return {"info_request": found}
