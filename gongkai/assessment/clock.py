"""The period for appeals: working days of the scheme from the day scores were shown."""

from datetime import date

from gongkai.information.clock import calendar

__all__ = ["appeals_until", "calendar"]


def appeals_until(shown_on: date, *, working_days: int) -> date:
    """The last day to appeal; the day scores were shown is day zero."""
    return calendar().add(shown_on, working_days)
