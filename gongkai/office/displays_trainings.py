"""What pages of trainings, meetings and publicity show to staff, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gongkai.office.vocabulary_people import Medium, TrainingFileKind, TrainingKind


@dataclass(frozen=True)
class TrainingFilters:
    """What the list is narrowed to; `sort` is trainings, meetings or one kind."""

    q: str = ""
    agency_id: int | None = None
    sort: str = ""
    year: int | None = None


@dataclass(frozen=True)
class TrainingRow:
    """One line of the list."""

    id: int
    agency_id: int
    agency_name: str
    kind: TrainingKind
    theme: str
    from_on: date
    to_on: date
    place: str
    audience: str
    heads: int
    hours: Decimal
    documents: int
    called_off: bool
    is_to_come: bool


@dataclass(frozen=True)
class AttendeeRow:
    """How many came from one unit."""

    unit: str
    heads: int


@dataclass(frozen=True)
class DocumentRow:
    """A document passed on."""

    doc_number: str
    title: str


@dataclass(frozen=True)
class FileRow:
    """A file of a training."""

    id: int
    name: str
    kind: TrainingFileKind
    file_kind: str
    size: int
    note: str
    is_picture: bool


@dataclass(frozen=True)
class TrainingView(TrainingRow):
    """Everything the page of a training shows."""

    organiser: str
    summary: str
    called_off_because: str
    plan: str
    plan_id: int | None
    attendees: Sequence[AttendeeRow]
    papers: Sequence[DocumentRow]
    files: Sequence[FileRow]
    recorded_by: str
    warnings: Sequence[str]
    may: Mapping[str, bool]


@dataclass(frozen=True)
class PlanRow:
    """A study plan and how much of it was held."""

    id: int
    agency_name: str
    year: int
    title: str
    doc_number: str
    content: str
    trainings: int


@dataclass(frozen=True)
class PublicityFilters:
    """What the list is narrowed to."""

    q: str = ""
    agency_id: int | None = None
    medium: str = ""
    year: int | None = None


@dataclass(frozen=True)
class PublicityRow:
    """One piece of publicity."""

    id: int
    agency_name: str
    medium: Medium
    theme: str
    on: date
    count: int
    unit: str
    outlet: str
    note: str
    may_strike: bool


@dataclass(frozen=True)
class YearSums:
    """A unit's year: what the report will say."""

    agency_id: int
    agency_name: str
    trainings: int
    heads: int
    meetings: int
    hours: Decimal
    publicity: int
    warning: str = ""
