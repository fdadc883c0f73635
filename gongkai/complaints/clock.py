"""The desk's own time limits: to take a complaint up, to name investigators, to decide. The one writer of the due dates.

No text of law sets these days; they are settings of the receiving desk, kept with each complaint as they were when it came.
"""

from datetime import date

from gongkai.complaints.models import Complaint, ComplaintDesk, ComplaintExtension
from gongkai.complaints.vocabulary import NextStep, State
from gongkai.information.clock import calendar
from gongkai.law.periods import days_after

__all__ = ["FIELDS", "calendar", "keep_days", "reckon", "restate", "working_days_after"]

FIELDS = ["accept_due_on", "assign_due_on", "due_on", "due_provisional", "next_step", "next_due_on"]
_STEPS = {
    State.RECEIVED: NextStep.ACCEPT,
    State.ACCEPTED: NextStep.ASSIGN,
    State.INVESTIGATING: NextStep.DECIDE,
    State.DECIDING: NextStep.DECIDE,
    State.DECIDED: NextStep.ANSWER,
}


def working_days_after(start: date, days: int) -> date:
    """The last of so many working days after a day."""
    return calendar().add(start, days)


def keep_days(complaint: Complaint, desk: ComplaintDesk) -> None:
    """Write down the desk's days as they are on the day the complaint comes; a later change moves nothing."""
    complaint.accept_days = desk.accept_days
    complaint.assign_days = desk.assign_days
    complaint.decide_days = desk.decide_days


def reckon(complaint: Complaint) -> None:
    """Set every due date from what happened, unsaved."""
    complaint.accept_due_on = working_days_after(complaint.received_on, complaint.accept_days)
    complaint.assign_due_on = complaint.due_on = None
    if complaint.accepted_on:
        complaint.assign_due_on = working_days_after(complaint.accepted_on, complaint.assign_days)
        complaint.due_on = _decision_due(complaint, complaint.accepted_on)
    last = complaint.due_on or complaint.accept_due_on
    complaint.due_provisional = calendar().provisional(last)
    complaint.next_step, complaint.next_due_on = _next(complaint)


def restate(complaint: Complaint) -> None:
    """The same, saved."""
    reckon(complaint)
    complaint.save(update_fields=FIELDS)


def _decision_due(complaint: Complaint, accepted_on: date) -> date:
    last = working_days_after(accepted_on, complaint.decide_days)
    extension = ComplaintExtension.objects.filter(complaint_id=complaint.pk, agreed=True).first()
    return days_after(last, extension.days, calendar()) if extension else last


def _next(complaint: Complaint) -> tuple[NextStep, date | None]:
    state = State(complaint.state)
    if state in _STEPS:
        step = _STEPS[state]
        dates = {NextStep.ACCEPT: complaint.accept_due_on, NextStep.ASSIGN: complaint.assign_due_on}
        return step, dates.get(step, complaint.due_on)
    return (_after_answer(complaint), None) if state is State.ANSWERED else (NextStep.NONE, None)


def _after_answer(complaint: Complaint) -> NextStep:
    if complaint.measures.filter(confirmed_on__isnull=True).exists():
        return NextStep.MEASURE
    waits = not complaint.is_anonymous and complaint.letters.filter(kind="answer", delivered_on__isnull=True).exists()
    return NextStep.DELIVER if waits else NextStep.CLOSE
