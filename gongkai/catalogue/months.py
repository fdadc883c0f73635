"""Months as offices count them for their own reminders: the same day of a later month, or that month's end."""

import calendar
from datetime import date


def later(day: date, months: int) -> date:
    """The day so many months on; the last day there is where the calendar ends."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
