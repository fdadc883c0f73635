"""What pages show of readers: plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from gongkai.readers.vocabulary import FaultKind, FaultState


@dataclass(frozen=True)
class FaultFilters:
    """What the list of reports is narrowed to."""

    q: str = ""
    agency_id: int | None = None
    kind: str = ""
    state: str = ""
    year: int | None = None
    pressing_on: date | None = (
        None  # only what waits and, seen from this day, is late or within the days of the reminder
    )


@dataclass(frozen=True)
class FaultRow:
    """One report in a list."""

    id: int
    number: str
    agency_id: int
    agency_name: str
    kind: FaultKind
    page: str
    page_title: str
    item_id: int | None
    words: str
    received_on: date
    due_on: date
    due_provisional: bool
    state: FaultState
    settled_on: date | None
    answer: str

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return self.state is FaultState.OPEN

    @property
    def is_leak(self) -> bool:
        """Whether it says that somebody's private data stand on the page."""
        return self.kind is FaultKind.PRIVACY

    @property
    def in_time(self) -> bool | None:
        """Whether it was settled by its last day; None while it waits."""
        return None if self.settled_on is None else self.settled_on <= self.due_on


@dataclass(frozen=True)
class FaultView(FaultRow):
    """One report whole, with what can be done."""

    section_id: int | None
    received_at: datetime
    correction: str
    passed_from: str
    passed_why: str
    settled_by: str
    has_contact: bool
    is_corrected: bool
    is_public: bool
    code: str
    may: Mapping[str, bool]


@dataclass(frozen=True)
class FaultTotals:
    """The numbers above the list."""

    waiting: int
    late: int
    leaks: int
    settled: int
    in_time: int

    @property
    def share(self) -> Decimal | None:
        """Percentage settled in time; None where nothing was settled."""
        return (
            (Decimal(self.in_time * 1000) / self.settled).quantize(Decimal(1), ROUND_HALF_UP) / 10
            if self.settled
            else None
        )


@dataclass(frozen=True)
class UnitFigures:
    """How one body stands with its readers in a period."""

    agency_id: int
    agency_name: str
    received: int = 0
    accepted: int = 0
    declined: int = 0
    waiting: int = 0
    late: int = 0
    useful: int = 0
    useless: int = 0


@dataclass(frozen=True)
class MarkRow:
    """What a reader said of one item."""

    item_id: int
    title: str
    agency_name: str
    is_useful: bool
    words: str
    marked_on: date


@dataclass(frozen=True)
class Named:
    """A figure with what it is of: a body, a column, an item."""

    key: str
    name: str
    count: int


@dataclass(frozen=True)
class Views:
    """Page views of a period: sums, their course, and by what."""

    total: int
    items: int
    before: int  # the period of the same length before it
    days: Sequence[tuple[date, int]]
    by_column: Sequence[Named]
    by_agency: Sequence[Named]
    by_item: Sequence[Named]
    by_year: Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Followed:
    """What a reader sees of the own report."""

    number: str
    agency_name: str
    kind: FaultKind
    page: str
    page_title: str
    words: str
    received_on: date
    due_on: date
    state: FaultState
    answer: str
    correction: str
    settled_on: date | None
