"""What lists and the page of a case show to staff, as plain values; who brought it stands masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.law.vocabulary import RemedyBlock, RemedyResult


@dataclass(frozen=True)
class RemedyFilters:
    """What the list is narrowed to; empty fields do not narrow.

    `year` takes the cases that the report of that year counts, and `result` then means how they stood at its end. `result`
    is a RemedyResult or `pending`.
    """

    q: str = ""
    agency_id: int | None = None
    block: str = ""
    result: str = ""
    year: int | None = None


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
class RemedyView(RemedyRow):
    """Everything the page of a case shows; `watch` is what to look at again, in a sentence."""

    request: About | None
    item: About | None
    earlier: RemedyRow | None
    later: Sequence[RemedyRow]
    result_words: str
    correction_note: str
    registered_by: str
    registered_at: datetime
    watch: str
    may: Mapping[str, bool]  # verb → open to this person now
