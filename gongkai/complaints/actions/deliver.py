"""登记送达: how and when a letter reached the complainant."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.complaints import clock, events
from gongkai.complaints.errors import DoneAlready
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import ComplaintLetter
from gongkai.complaints.vocabulary import DeliveryWay
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def deliver(pk: int, *, letter_id: int, way: DeliveryWay, on: date, note: str = "", by: Actor) -> ComplaintLetter:
    """Write down the proof that a letter arrived, once.

    Law: Service Letter 2016.
    """
    complaint = locked(pk, HANDLE, by=by)
    letter = complaint.letters.filter(pk=letter_id).first()
    if letter is None:
        raise Unknown
    if letter.delivered_on:
        raise DoneAlready
    must_have_come(on, what="送达日期", field="on", after=(letter.issued_on, "制发日期"))

    letter.delivery_note = plain.said(plain.one_line(note), what="送达记录", most=200, field="note")
    letter.delivered_on, letter.delivery_way = on, DeliveryWay(way)
    letter.save(update_fields=["delivered_on", "delivery_way", "delivery_note"])
    clock.restate(complaint)
    events.note(complaint, "deliver", by=by, on=on)
    journal.record("complaints.deliver", complaint, by=by, on=on, number=letter.number, way=DeliveryWay(way).label)
    return letter
