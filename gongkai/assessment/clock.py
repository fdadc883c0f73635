"""The period for appeals: working days of the scheme from the day scores were shown."""

from datetime import date

from django.conf import settings

from gongkai import law


def calendar() -> law.WorkCalendar:
    """The working days of this installation's region, with the calendars loaded since."""
    return law.calendar(settings.REGION, settings.CALENDARS_DIR)


def appeals_until(shown_on: date, *, working_days: int) -> date:
    """The last day to appeal; the day scores were shown is day zero."""
    return calendar().add(shown_on, working_days)
