"""What pages show of the self-inspection: plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.site_checks.definitions import Check
from gongkai.site_checks.vocabulary import FindingState, RunState


@dataclass(frozen=True)
class FindingFilters:
    """What a list of findings is narrowed to; without a state: what still counts."""

    code: str = ""
    agency_id: int | None = None
    state: str = ""
    q: str = ""


@dataclass(frozen=True)
class CheckRow:
    """One check on the report: how many faults there are, new ones, those asked to be waived, those waived."""

    check: Check
    found: int
    new: int
    asked: int
    waived: int
    oldest_on: date | None
    is_on: bool
    limit: int | None


@dataclass(frozen=True)
class FindingRow:
    """One fault."""

    id: int
    check: Check
    agency_id: int | None
    agency_name: str
    agency_code: str
    about: str
    title: str
    detail: str
    first_seen_on: date
    last_seen_on: date
    state: FindingState
    gone_on: date | None
    times_back: int
    asked_by: str
    asked_by_id: int | None
    asked_why: str
    waived_by: str
    waived_on: date | None
    waived_until: date | None
    may: Mapping[str, bool]

    @property
    def sort(self) -> str:
        """What sort of record it is about."""
        return self.about.partition(":")[0]

    @property
    def which(self) -> str:
        """Which one of them."""
        return self.about.partition(":")[2]


@dataclass(frozen=True)
class RunRow:
    """One run."""

    id: int
    started_at: datetime
    finished_at: datetime | None
    is_nightly: bool
    asked_by: str
    state: RunState
    done: int
    total: int
    found: int
    new: int
    gone: int
    failed: Sequence[str]

    @property
    def is_under_way(self) -> bool:
        """Whether it still goes on."""
        return self.state is not RunState.DONE


@dataclass(frozen=True)
class UnitRow:
    """How many faults a body has, by group."""

    agency_id: int | None
    agency_name: str
    total: int
    by_group: Mapping[str, int]


@dataclass(frozen=True)
class SettingRow:
    """How a check is run here."""

    check: Check
    is_on: bool
    limit: int | None
    is_own: bool
    basis: str
    changed_by: str
    changed_on: date | None


@dataclass(frozen=True)
class PeriodRow:
    """The period of one column."""

    code: str
    name: str
    days: int
    is_own: bool
