"""The local period for handing public items over to archives and libraries, and the settings it comes from.

The Regulation asks for it 及时 and names no number; the number is the place's own setting.

Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from gongkai import law
from gongkai.agencies.queries import above, superiors
from gongkai.information.clock import calendar
from gongkai.outlets.models import HANDOVER_DAYS, UNDO_MINUTES, WARN_DAYS, OutletPolicy
from gongkai.outlets.vocabulary import CountedFrom

__all__ = ["Terms", "calendar", "days_left", "due_on", "late_before", "terms_for", "terms_of"]


@dataclass(frozen=True)
class Terms:
    """The settings that hold for a body: working days, from which day, when to remind, how long an entry can be undone."""

    handover_days: int = HANDOVER_DAYS
    counted_from: CountedFrom = CountedFrom.PUBLISHED
    warn_days: int = WARN_DAYS
    undo_minutes: int = UNDO_MINUTES
    basis: str = ""
    set_by: str = ""  # the body whose setting it is; empty: the default


def terms_of(agency_id: int) -> Terms:
    """The settings of the body, or of the nearest one above it that has its own."""
    return terms_for([agency_id])[agency_id]


def terms_for(agency_ids: Collection[int], parents: Mapping[int, int | None] | None = None) -> dict[int, Terms]:
    """The settings of many bodies, in two queries."""
    known = superiors() if parents is None else parents
    own = {row.agency_id: _terms(row) for row in OutletPolicy.objects.select_related("agency")}
    lines = {pk: [pk, *above(pk, known)] for pk in agency_ids}
    return {pk: next((own[body] for body in line if body in own), Terms()) for pk, line in lines.items()}


def due_on(published_on: date, made_on: date, *, terms: Terms, working: law.WorkCalendar | None = None) -> date:
    """The last day to hand an item over; the day it is counted from is day zero."""
    start = made_on if terms.counted_from is CountedFrom.MADE else published_on
    return (working or calendar()).add(start, terms.handover_days)


def days_left(due: date, today: date) -> int:
    """Working days still left, none on the last day itself; negative for each working day that it is late."""
    working = calendar()
    return working.count(after=today, until=due) if due >= today else -working.count(after=due, until=today)


def late_before(today: date, *, terms: Terms) -> date:
    """Whatever was counted from a day before this one is late by now."""
    working, day, left = calendar(), today, terms.handover_days
    while left > 0:
        day -= timedelta(days=1)
        left -= working.is_workday(day)
    return day


def _terms(row: OutletPolicy) -> Terms:
    return Terms(
        row.handover_days,
        CountedFrom(row.counted_from),
        row.warn_days,
        row.undo_minutes,
        row.basis,
        row.agency.name,
    )
