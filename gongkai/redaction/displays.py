"""What pages show of redactions: plain values."""

from dataclasses import dataclass
from datetime import datetime

from gongkai.redaction.vocabulary import RedactionState


@dataclass(frozen=True)
class RedactionRow:
    """One line of the list."""

    id: int
    name: str
    agency_name: str
    item_id: int | None
    item_title: str
    page_count: int
    mark_count: int
    state: RedactionState
    marked_by: str
    marked_at: datetime
    checked_by: str


@dataclass(frozen=True)
class MarkRow:
    """One region; the numbers are per cent of the page."""

    id: int
    number: int  # along the whole file, as printed on the list of marks
    page: int
    left: float
    top: float
    width: float
    height: float
    ground: str
    note: str
    made_by: str


@dataclass(frozen=True)
class RedactionView:
    """One piece of work in full. `may` says which verbs are open to the person who looks."""

    id: int
    name: str
    agency_name: str
    section_name: str
    item_id: int | None
    item_title: str
    is_laid_out: bool
    page_count: int
    scanned: int  # pages without a text layer
    unread: int  # of these, not yet read
    state: RedactionState
    marks: tuple[MarkRow, ...]
    undone: int
    opened_by: str
    opened_at: datetime
    marked_by: str
    marked_at: datetime
    made_at: datetime | None
    checked_by: str
    checked_at: datetime | None
    remark: str
    problem: str
    proof: dict[str, int]
    source_sha256: str
    result_sha256: str
    may: dict[str, bool]

    @property
    def marked_pages(self) -> list[int]:
        """The pages that have a mark."""
        return sorted({mark.page for mark in self.marks})

    def on_page(self, page: int) -> list[MarkRow]:
        """The marks of one page."""
        return [mark for mark in self.marks if mark.page == page]
