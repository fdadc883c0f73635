"""What a statutory figure is: the records it counts in a stretch of time, how it is explained, how its records are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet


@dataclass(frozen=True)
class Span:
    """The days from one to another, both included."""

    from_on: date
    to_on: date

    @property
    def days(self) -> tuple[date, date]:
        """First and last day, as a database range takes them."""
        return self.from_on, self.to_on

    @property
    def after(self) -> date:
        """The day that follows."""
        return self.to_on + timedelta(days=1)


@dataclass(frozen=True)
class Shape:
    """Where the fields of a record stand, by their paths; `permission` is what reading its title in its own room takes.

    `desk` is the body whose people read it, where that is not the one it counts for.
    """

    kind: str
    permission: str
    number: str
    title: str
    opens: str = "pk"
    agency_id: str = "agency_id"
    agency_name: str = "agency__name"
    section: str = "section_id"
    note: str = ""
    desk: str = ""


@dataclass(frozen=True)
class Part:
    """Records of one sort. `on` is the day that makes one count."""

    rows: Callable[[Span], QuerySet[Any]]
    shape: Shape
    on: str


@dataclass(frozen=True)
class Figure:
    """One statutory figure: what it counts, mostly records of one sort; with `amount`, their sums instead."""

    key: str
    parts: tuple[Part, ...]
    sentence: str
    law: str
    amount: str = ""
    unit: str = "元"  # of the sums


@dataclass(frozen=True)
class Only:
    """What a cell narrows a figure to: one of these values in a field, or any but these."""

    field: str
    values: frozenset[Any]
    but: bool = False

    def fits(self, value: Any) -> bool:
        """Whether a record with this value counts."""
        return (value in self.values) is not self.but


@dataclass(frozen=True)
class Place:
    """What stands behind one cell of a form: a figure, narrowed; `series` is the column that says over which time."""

    figure: Figure
    only: tuple[Only, ...] = ()
    series: str = ""
    words: str = ""  # what the narrowing means, for a clerk


def one_of(field: str, *values: Any) -> Only:
    """Narrowed to these values of a field."""
    return Only(field, frozenset(values))
