"""The shapes in which sources and their runs are handed to pages: plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gongkai.exchange.vocabulary import Direction, LineKind, SourceState


@dataclass(frozen=True)
class SourceRow:
    """One source in the list."""

    id: int
    agency_id: int
    agency_name: str
    name: str
    direction: Direction
    address: str
    takes_items: bool
    takes_reports: bool
    hours: int
    is_default_interval: bool
    state: SourceState
    problem: str
    failures: int
    next_at: datetime | None
    last_at: datetime | None  # the end of the last fetching, however it ended
    linked: int


@dataclass(frozen=True)
class SourceView(SourceRow):
    """One source with everything its page shows; of the token only whether there is one."""

    column_code: str
    only_columns: str
    has_token: bool
    answers_for: str
    changed_at: datetime
    is_fetched: bool  # its address stays
    may: dict[str, bool]


@dataclass(frozen=True)
class RunRow:
    """One fetching."""

    id: int
    begun_at: datetime
    ended_at: datetime | None
    asked_by: str  # empty: by time
    pages: int
    created: int
    changed: int
    gone: int
    known: int
    reports: int
    refused: int
    problem: str


@dataclass(frozen=True)
class LineRow:
    """What became of one thing."""

    kind: LineKind
    title: str
    address: str
    why: str


@dataclass(frozen=True)
class TrialRow:
    """One thing that would come; `why` says what is wrong with it."""

    title: str
    address: str
    known: bool
    why: str


@dataclass(frozen=True)
class Trial:
    """What would come."""

    items: Sequence[TrialRow]
    reports: Sequence[TrialRow]
