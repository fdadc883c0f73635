"""What lists and the page of a case show to staff, as plain values; who brought it stands masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.vocabulary import DecisionPaper, EventKind, Instance, Procedure


@dataclass(frozen=True)
class RemedyFilters:
    """What the list is narrowed to; empty fields do not narrow.

    `year` takes the cases that the report of that year counts, and `result` then means how they stood at its end. `result`
    is a RemedyResult, `pending`, or `unsettled`: pending, or lost and not performed yet.
    """

    q: str = ""
    agency_id: int | None = None
    block: str = ""
    result: str = ""
    year: int | None = None
    instance: str = ""
    stock: str = ""  # of the year's cases: `opening` or `new`


@dataclass(frozen=True)
class RemedyRow:
    """One line of the list."""

    id: int
    agency_id: int
    agency_name: str
    block: RemedyBlock
    case_number: str
    organ: str
    party: str  # masked
    about: str
    filed_on: date
    accepted_on: date | None
    concluded_on: date | None
    result: RemedyResult | None  # none: 尚未审结
    request_number: str
    corrected_reply: str
    instance: Instance
    stands: RemedyResult | None  # the result below that is in force
    reply_due_on: date | None
    reply_provisional: bool
    replied_on: date | None
    perform_by: date | None
    perform_provisional: bool
    performed_on: date | None


@dataclass(frozen=True)
class RemedyPage:
    """One page of the list."""

    rows: Sequence[RemedyRow]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class About:
    """The request or the item a case is about."""

    number: str
    title: str
    may_read: bool  # else only its number is said
    answered_on: date | None = None
    outcome_label: str = ""


@dataclass(frozen=True)
class DueView:
    """One day by which something may or must be done: what, until when, by which article, when it was done."""

    label: str
    on: date
    provisional: bool
    article: str
    done_on: date | None
    is_own: bool  # the body's duty; else the other side's right


@dataclass(frozen=True)
class EventView:
    """One thing that happened, or is set for a day to come."""

    id: int
    kind: EventKind
    on: date
    clock_time: time | None
    place: str
    words: str
    by_name: str
    is_ahead: bool


@dataclass(frozen=True)
class PaperView:
    """A file of the case."""

    id: int
    name: str
    note: str
    size: int
    added_at: datetime


@dataclass(frozen=True)
class RemedyDue:
    """Something that falls due in a case, for the start page."""

    case_id: int
    number: str
    about: str
    agency_name: str
    label: str
    on: date
    provisional: bool


@dataclass(frozen=True)
class RemedyView(RemedyRow):
    """Everything the page of a case shows; `watch` is what to look at again, in a sentence."""

    request: About | None
    item: About | None
    earlier: RemedyRow | None
    later: Sequence[RemedyRow]
    appeal_of: RemedyRow | None
    appeals: Sequence[RemedyRow]
    ladder: Sequence[RemedyRow]  # the suit through its instances; empty where there is but one
    redone: About | None
    procedure: Procedure
    decision_paper: DecisionPaper | None
    notified_on: date | None
    decision_received_on: date | None
    dues: Sequence[DueView]
    events: Sequence[EventView]
    papers: Sequence[PaperView]
    warnings: Sequence[str]
    result_words: str
    correction_note: str
    registered_by: str
    registered_at: datetime
    watch: str
    may: Mapping[str, bool]  # verb → open to this person now
