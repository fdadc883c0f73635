"""What lists and pages of questions show to staff, as plain values; who asked stands masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.consultations.vocabulary import Channel, InquiryState, QuestionState, Referral


@dataclass(frozen=True)
class InquiryFilters:
    """What the list is narrowed to; empty fields do not narrow. `due` is `late` for what is past its day."""

    q: str = ""
    agency_id: int | None = None
    channel: str = ""
    state: str = ""
    due: str = ""
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True)
class InquiryRow:
    """One line of the list."""

    id: int
    agency_id: int
    section_id: int | None
    agency_name: str
    section_name: str
    number: str
    title: str
    channel: Channel
    asked_on: date
    persons: int
    masked: str
    state: InquiryState
    due_on: date | None
    due_provisional: bool
    answered_on: date | None
    referral: Referral | None


@dataclass(frozen=True)
class InquiryView(InquiryRow):
    """Everything the page of a question shows; `code` is what its asker follows it with."""

    question: str
    answer: str
    answered_by: str
    entered_by: str
    asked_at: datetime
    request_number: str
    has_sender: bool
    code: str
    frequent: Sequence["QuestionRow"]
    may: Mapping[str, bool]


@dataclass(frozen=True)
class QuestionRow:
    """One frequent question."""

    id: int
    agency_id: int
    agency_name: str
    question: str
    answer: str
    state: QuestionState
    remark: str
    drafted_by: str
    drafted_at: datetime
    approved_by: str
    published_on: date | None
    withdrawn_on: date | None
    inquiry_id: int | None
    may: Mapping[str, bool]


@dataclass(frozen=True)
class MonthRow:
    """The questions of one month, by channel."""

    month: int
    counts: Sequence[int]  # in the order of the channels
    total: int


@dataclass(frozen=True)
class InquiryFigures:
    """A year's questions by month and channel, with what became of them."""

    year: int
    channels: Sequence[Channel]
    months: Sequence[MonthRow]
    totals: Sequence[int]
    total: int
    persons: int
    answered: int
    referred: int
    open: int
    late: int
