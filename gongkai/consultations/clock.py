"""The day a question should be answered by. The one writer of `due_on`."""

from django.conf import settings

from gongkai import law
from gongkai.consultations import policies
from gongkai.consultations.models import Inquiry


def calendar() -> law.WorkCalendar:
    """The working days of this installation's region, with the calendars loaded since."""
    return law.calendar(settings.REGION, settings.CALENDARS_DIR)


def reckon(inquiry: Inquiry) -> None:
    """Set the due date of a question that is about to be saved, as its body has set the days."""
    days = calendar()
    inquiry.due_on = days.add(inquiry.asked_on, policies.answer_days(inquiry.agency_id))
    inquiry.due_provisional = days.provisional(inquiry.due_on)
