"""Counting working days for figures and lists, by this installation's calendar. The due day itself is information's."""

from datetime import date

from gongkai import law
from gongkai.information.clock import calendar


def days_taken(started_on: date, done_on: date) -> int:
    """Working days from the day after forming or change to the day it was public.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    return calendar().count(after=started_on, until=done_on)


def days_left(due_on: date, today: date) -> int:
    """Working days still left, none on the last day itself; negative for each working day that it is late."""
    working = calendar()
    return working.count(after=today, until=due_on) if due_on >= today else -working.count(after=due_on, until=today)


def warns_until(today: date) -> date:
    """The last due day that the first reminder speaks of.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    return calendar().add(today, law.working_days("publication.warn_early", on=today))
