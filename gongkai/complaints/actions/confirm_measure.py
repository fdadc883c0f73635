"""核实落实情况: the desk finds that the body did what it was told; another than who wrote it down."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.errors import DoneAlready, NothingDone, OwnReport
from gongkai.complaints.locking import HANDLE, locked_measure
from gongkai.complaints.models import Measure


@transaction.atomic
def confirm_measure(pk: int, *, by: Actor) -> Measure:
    """Accept what the body reported.

    Law: Regulation 2019, Art. 47.
    """
    measure = locked_measure(pk, by=by)
    by.must(HANDLE, measure.complaint)
    states.must_allow("confirm_measure", measure.complaint)
    if measure.confirmed_on:
        raise DoneAlready
    if measure.done_on is None:
        raise NothingDone(agency=measure.agency.name)
    if measure.done_by_id == by.user_id:
        raise OwnReport

    measure.confirmed_on, measure.confirmed_by_id = timezone.localdate(), by.person_id
    measure.save(update_fields=["confirmed_on", "confirmed_by"])
    clock.restate(measure.complaint)
    events.note(measure.complaint, "confirm_measure", by=by)
    journal.record("complaints.confirm_measure", measure.complaint, by=by)
    return measure
