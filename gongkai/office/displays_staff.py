"""What pages of staff, money and liaisons show to staff, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from gongkai.law.vocabulary import AgencyKind
from gongkai.office.vocabulary_people import StaffKind


@dataclass(frozen=True)
class StaffRow:
    """One unit in the overview of a year; nothing handed in where `saved_at` is none."""

    agency_id: int
    agency_name: str
    kind: AgencyKind
    full_time: int
    part_time: int
    total: int
    posts_new: int
    funds: Decimal
    saved_at: datetime | None
    called_on: date | None  # the day it was last asked
    due_on: date | None
    phone: str
    work: int = 0  # requests and items of the year, as the page was told

    @property
    def is_missing(self) -> bool:
        """Whether nothing was handed in."""
        return self.saved_at is None

    @property
    def load(self) -> Decimal | None:
        """Requests and items for each person; none without people or without work."""
        return round(Decimal(self.work) / self.total, 1) if self.total and self.work else None


@dataclass(frozen=True)
class StaffBoard:
    """Every unit in reach in one year, and their sums."""

    year: int
    rows: Sequence[StaffRow]
    full_time: int
    part_time: int
    total: int
    posts_new: int
    funds: Decimal
    missing: int


@dataclass(frozen=True)
class MemberOfStaff:
    """One person on the roll."""

    name: str
    post: str
    kind: StaffKind


@dataclass(frozen=True)
class YearRow:
    """One unit's numbers of another year."""

    year: int
    full_time: int
    part_time: int
    total: int
    posts_new: int
    funds: Decimal


@dataclass(frozen=True)
class StaffYearView:
    """One unit's year: the numbers, the roll, the years before."""

    agency_id: int
    agency_name: str
    year: int
    full_time: int
    part_time: int
    total: int
    posts_new: int
    funds: Decimal
    note: str
    members: Sequence[MemberOfStaff]
    saved_by: str
    saved_at: datetime | None
    others: Sequence[YearRow]  # newest first
    due_on: date | None
    may_write: bool


@dataclass(frozen=True)
class LiaisonFilters:
    """What the list is narrowed to."""

    q: str = ""
    agency_id: int | None = None
    state: str = "now"  # now, unregistered, ended, or empty for all


@dataclass(frozen=True)
class LiaisonRow:
    """One liaison; the phone is for staff only."""

    id: int
    agency_id: int
    agency_name: str
    section_id: int | None
    section_name: str
    name: str
    post: str
    phone: str
    from_on: date
    to_on: date | None
    registered_on: date | None
    may_write: bool
    may_register: bool
