"""The register as pages show it: plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.doc_register.vocabulary import Fault, Standing


@dataclass(frozen=True)
class DocumentRow:
    """One line of the register beside the item it became."""

    id: int
    agency_id: int
    agency_name: str
    section_id: int | None
    section_name: str
    doc_number: str
    title: str
    issued_on: date
    files: int
    pages: int | None
    openness: str
    standing: Standing
    faults: tuple[Fault, ...]
    item_id: int | None
    item_stage: str
    item_files: int
    item_pages: int | None
    released_on: date | None
    due_on: date


@dataclass(frozen=True)
class DocumentView(DocumentRow):
    """The same with everything its page shows."""

    note: str
    origin: str
    excuse: str
    excused_by: str
    tied_by_hand: bool
    added_by: str
    added_at: datetime
    may: dict[str, bool]


@dataclass(frozen=True)
class SectionRow:
    """One section: how many documents it issued and how they stand."""

    agency_id: int
    agency_name: str
    section_id: int | None
    section_name: str
    total: int
    missing: int
    short: int
    late: int
    reminded_at: datetime | None


@dataclass(frozen=True)
class Totals:
    """The whole list in figures."""

    total: int
    entered: int
    public: int
    missing: int
    short: int
    late: int


@dataclass(frozen=True)
class Reminded:
    """One reminder as its section reads it."""

    agency_name: str
    section_name: str
    documents: int
    words: str
    sent_by: str
    sent_at: datetime


Sections = Sequence[SectionRow]
