"""Reads for the calendar pages: which years have a notice, and what each turning-in moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests.models import CalendarLoad
from gongkai.law.workdays import years_known
from gongkai.law.years import CalendarYear

AHEAD = 2  # years after this one that are shown although nobody has noticed them yet


@dataclass(frozen=True)
class YearRow:
    """One year: by its notice, or Monday to Friday for the time being."""

    year: int
    is_official: bool
    notice: str
    days_off: int
    days_worked: int
    load: "LoadRow | None"


@dataclass(frozen=True)
class LoadRow:
    """One turning-in of a year's notice, and the dates it moved as [what, was, is, why]."""

    id: int
    year: int
    notice: str
    moved: Sequence[Sequence[str]]
    by_name: str
    at: datetime


def years(actor: Actor, *, today: date) -> list[YearRow]:
    """Every year that open cases may still reach back or forward to, newest first."""
    actor.must("info_requests.calendar")
    known = years_known(settings.CALENDARS_DIR)
    loads: dict[int, LoadRow] = {}
    for row in CalendarLoad.objects.select_related("turned_in_by").order_by("id"):
        loads[row.year] = _row(row)
    last = max(today.year + AHEAD, *known)
    return [_year(year, known.get(year), loads.get(year)) for year in range(last, min(known) - 1, -1)]


def load(actor: Actor, pk: int) -> LoadRow:
    """One turning-in."""
    actor.must("info_requests.calendar")
    found = CalendarLoad.objects.select_related("turned_in_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return _row(found)


def _row(row: CalendarLoad) -> LoadRow:
    return LoadRow(row.pk, row.year, row.notice, row.moved, row.turned_in_by.name, row.turned_in_at)


def _year(year: int, known: CalendarYear | None, latest: LoadRow | None) -> YearRow:
    marks = list(known.marks.values()) if known else []
    worked = sum(mark.works for mark in marks)
    notice = "、".join(filter(None, known.notices)) if known else ""
    return YearRow(year, known is not None, notice, len(marks) - worked, worked, latest)
