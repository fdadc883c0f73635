"""转送: to the body that has to receive it; where that body works in the system, the complaint stands on its desk at once."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.complaints import clock, entering, events, letters, papers, people, states
from gongkai.complaints.errors import NoReceiver, RouteToItself
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint, ComplaintFile
from gongkai.complaints.vocabulary import Channel, LetterKind
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound

KEPT = (
    "sort", "reason", "title", "text", "wish", "against", "against_words", "info_request", "item", "remedy_case",
    "is_anonymous", "answer_way", "heard_on_spot", "earlier", "contested", "contested_on",
)  # fmt: skip


@transaction.atomic
def send_on(pk: int, *, receiver_id: int | None, receiver_words: str, reason: str, on: date, by: Actor) -> Complaint:
    """Hand the complaint to whom it belongs, and tell the complainant by letter.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("send_on", complaint)
    receiver, name = _receiver(complaint, receiver_id, receiver_words)
    why = plain.said(reason, what="转送理由", most=300, field="reason")
    must_have_come(on, what="转送日期", field="on", after=(complaint.received_on, "收到日期"))

    complaint.sent_on_to = name
    states.move(complaint, "send_on", on=on, writing=["sent_on_to"])
    clock.restate(complaint)
    if receiver:
        _lay_before(complaint, receiver, on=on, by=by)
    if not complaint.is_anonymous:
        letters.issue(complaint, LetterKind.SENT_ON, on=on, by=by, receiver=name, words=why)
    events.note(complaint, "send_on", by=by, on=on, note=why)
    journal.record("complaints.send_on", complaint, by=by, on=on, to=name)
    return complaint


def _receiver(complaint: Complaint, receiver_id: int | None, typed: str) -> tuple[Agency | None, str]:
    name = plain.said(plain.one_line(typed), what="转送单位", most=120, field="receiver_words")
    if receiver_id is None:
        if not name:
            raise NoReceiver(field="receiver_id")
        return None, name
    found = Agency.objects.filter(pk=receiver_id, is_active=True).first()
    if found is None or found.pk == complaint.agency_id:
        raise NothingFound(given=receiver_id, what="转送单位", field="receiver_id")
    if found.pk == complaint.against_id:
        raise RouteToItself(agency=found.name, field="receiver_id")
    return found, found.name


def _lay_before(complaint: Complaint, receiver: Agency, *, on: date, by: Actor) -> None:
    values = {name: getattr(complaint, name) for name in KEPT}
    values |= {"channel": Channel.SENT_ON, "sent_on_from": complaint}
    made = entering.numbered(receiver.pk, values, people.opened(complaint), received_on=on, by=by)
    ComplaintFile.objects.bulk_create(_copied(file, to=made) for file in complaint.files.all())
    papers.copy(complaint, to=made)
    events.note(made, "register", by=by, on=on)
    journal.record("complaints.register", made, by=by, channel=Channel.SENT_ON.label, earlier=complaint.number)


def _copied(file: ComplaintFile, *, to: Complaint) -> ComplaintFile:
    kept = {name: getattr(file, name) for name in ("file_id", "name", "note", "added_by_id", "added_at")}
    return ComplaintFile(complaint=to, **kept)
