"""Periods of ordinary days and months, days of receipt, and proof of being in time."""

import calendar as months
from datetime import date, timedelta

from gongkai.law.parameters import parameter
from gongkai.law.workdays import WorkCalendar


def moved_off_holiday(last_on: date, calendar: WorkCalendar) -> date:
    """The last day of a period of ordinary days: a day off moves it to the first day after.

    The period then ends with that day, or with its business hours where there are any.

    Law: Civil Code 2020, Art. 203; Civil Procedure Law 2023, Art. 85.
    """
    return calendar.first_workday(last_on)


def days_after(start: date, days: int, calendar: WorkCalendar) -> date:
    """The last day of a period of `days` ordinary days; the day it begins with is not counted.

    Law: Civil Code 2020, Arts. 201, 203.
    """
    return moved_off_holiday(start + timedelta(days=days), calendar)


def months_after(start: date, count: int, calendar: WorkCalendar) -> date:
    """The last day of a period of months: the same day of the last month, or that month's end.

    Law: Civil Code 2020, Arts. 202, 203.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    last = months.monthrange(year, month + 1)[1]
    return moved_off_holiday(date(year, month + 1, min(start.day, last)), calendar)


def day_of_receipt(submitted_on: date, calendar: WorkCalendar) -> date:
    """The day from which an application sent to a machine counts: on a day off, the first working day after.

    Both days are kept with the case: what was submitted when, and from when the time runs.

    Law: Regulation 2019, Art. 31; Deadline Letter 2015.
    """
    return calendar.first_workday(submitted_on)


def in_time(last_on: date, *, posted_on: date | None = None, signed_on: date | None = None) -> bool:
    """Whether an answer met its last day: by post the day of posting counts, by hand the day of signature.

    Law: Civil Procedure Law 2023, Art. 85; Service Letter 2016.
    """
    done_on = posted_on or signed_on
    return done_on is not None and done_on <= last_on


def reconsideration_counts_working_days(days: int, *, on: date) -> bool:
    """Whether a number of days named in the Reconsideration Law means working days.

    Law: Reconsideration Law 2023, Art. 88; Reconsideration Law 2017, Art. 40.
    """
    listed = parameter("remedies.working_day_periods", on=on).value
    return isinstance(listed, tuple) and days in listed
