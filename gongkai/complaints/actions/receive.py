"""网上提交: a complaint sent by the portal goes to the desk the routing table names; sent twice, it is one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai import law
from gongkai.agencies.reach import locked as locked_body
from gongkai.audit import journal
from gongkai.complaints import codes, entering, events, papers, people
from gongkai.complaints.desks import receiver_of
from gongkai.complaints.entering import Entry
from gongkai.complaints.errors import AppealAboutNothing, BodyMissing, SentAlready
from gongkai.complaints.locking import COMPLAINANT
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import Channel, Sort
from gongkai.info_requests.models import InfoRequest


@dataclass(frozen=True)
class Receipt:
    """What the complainant takes away."""

    complaint_id: int
    number: str
    code: str
    agency_name: str


@transaction.atomic
def receive(entry: Entry, person: Person, *, form_key: str, files: Sequence[int] = ()) -> Receipt:
    """Take in what the portal sent, with the papers held for the form.

    Raises `SentAlready` for the same words by the same person on the same day.

    Law: Regulation 2019, Arts. 47, 51.
    """
    today = timezone.localdate()
    values = entering.words(entry, version=law.regulation_on(today)) | {"channel": Channel.WEB, "form_key": form_key}
    if entry.sort == Sort.APPEAL and not (values["contested"] or entry.request_number.strip()):
        raise AppealAboutNothing(field="contested")
    who = people.checked(person, sort=entry.sort, is_anonymous=values["is_anonymous"])
    receiver = receiver_of(values["against"], entry.reason)
    if receiver is None:
        raise BodyMissing(field="against_id")
    locked_body(receiver.pk)  # the same form sent twice at once comes in one after the other
    before = Complaint.objects.select_related("agency").filter(form_key=form_key).first()
    if before is not None:
        return _receipt(before)
    _must_be_new(values, who)

    values |= _named(entry, values) | _appealed(values, who)
    complaint = entering.numbered(receiver.pk, values, who, received_on=today, by=COMPLAINANT)
    kept = papers.take_over(complaint, files, form_key=form_key)
    events.note(complaint, "register", by=COMPLAINANT)
    journal.record("complaints.receive", complaint, by=COMPLAINANT, channel=Channel.WEB.label, papers=kept)
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


def _appealed(values: dict[str, Any], person: Person) -> dict[str, Any]:
    """The own earlier complaint an appellant named by its number; nobody else's is ever looked at."""
    if not values["contested"] or not person.name:
        return {}
    mine = Complaint.objects.filter(person_key=people.person_key(person), answered_on__isnull=False)
    found = mine.filter(number=values["contested"]).order_by("-pk").first()
    return {"earlier": found}


def _named(entry: Entry, values: dict[str, Any]) -> dict[str, Any]:
    """The request a citizen named, where it was one to that body; whether there is one is never said."""
    number = entry.request_number.strip()[:60].replace("\0", "")
    if not number or values["against"] is None:
        return {}
    found = InfoRequest.objects.filter(number=number, agency=values["against"]).first()
    return {"info_request": found}
