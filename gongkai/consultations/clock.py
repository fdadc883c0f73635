"""The day a question should be answered by. The one writer of `due_on`."""

from gongkai.consultations import policies
from gongkai.consultations.models import Inquiry
from gongkai.information.clock import calendar

__all__ = ["calendar", "reckon"]


def reckon(inquiry: Inquiry) -> None:
    """Set the due date of a question that is about to be saved, as its body has set the days."""
    days = calendar()
    inquiry.due_on = days.add(inquiry.asked_on, policies.answer_days(inquiry.agency_id))
    inquiry.due_provisional = days.provisional(inquiry.due_on)
