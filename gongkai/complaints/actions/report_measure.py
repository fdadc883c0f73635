"""登记落实情况: the body says what it did about a measure."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import events, states
from gongkai.complaints.errors import DoneAlready
from gongkai.complaints.locking import HANDLE, locked_measure
from gongkai.complaints.models import Measure
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def report_measure(pk: int, *, done_note: str, on: date, by: Actor) -> Measure:
    """Say what was done and when, by the body itself or by the desk that heard of it.

    Law: Regulation 2019, Arts. 47, 53; Regulation 2008, Art. 35.
    """
    measure = locked_measure(pk, by=by)
    if not by.may(HANDLE, measure):
        by.must(HANDLE, measure.complaint)
    states.must_allow("report_measure", measure.complaint)
    if measure.confirmed_on:
        raise DoneAlready
    said = plain.needed(done_note, what="落实情况", most=500, field="done_note")
    decided = (measure.complaint.decided_on or measure.complaint.received_on, "决定日期")
    must_have_come(on, what="落实日期", field="on", after=decided)

    measure.done_note, measure.done_on, measure.done_by_id = said, on, by.person_id
    measure.save(update_fields=["done_note", "done_on", "done_by"])
    events.note(measure.complaint, "report_measure", by=by, on=on)
    journal.record("complaints.report_measure", measure.complaint, by=by, on=on)
    return measure
