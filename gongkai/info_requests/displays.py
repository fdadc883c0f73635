"""What lists and the case page show to staff, as plain values; who applies stands masked everywhere.

The parts of the case page stand in `displays_parts`, what the applicant sees in `displays_following`, figures in
`displays_figures`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.info_requests.displays_parts import (
    AssignmentRow,
    ConsultationRow,
    CorrectionRow,
    EventRow,
    ExplanationRow,
    ExtensionRow,
    FeeRow,
    LetterRow,
    PaperRow,
    Received,
    ReplyRow,
    Wished,
)
from gongkai.info_requests.urgency import Urgency
from gongkai.info_requests.vocabulary import NextStep, RelatedKind, RequestKind, State
from gongkai.law.deadlines import Due, Pause
from gongkai.law.request_clock import Phase
from gongkai.law.vocabulary import ApplicantKind, Channel, Term, Version


class Flag(Term):
    """标记: what makes a case one to take care with."""

    SENSITIVE = "sensitive", "敏感事项"
    GROUP = "group", "群体申请"
    IMPROPER = "improper", "违规申请"
    VEXATIOUS = "vexatious", "纠缠申请"


@dataclass(frozen=True)
class CaseFilters:
    """What the list is narrowed to; empty fields do not narrow, and the tab `all` neither.

    `kind` is the kind of applicant. `from_on` to `to_on` are days of receipt, `closed_from` to `closed_to` days on which
    cases were answered or ended. `mark` is a word of `marks.MARKS`: what happened to a case on its way.
    """

    tab: str = "open"
    q: str = ""
    states: Sequence[str] = ()
    channel: str = ""
    outcome: str = ""  # a reply code, an Outcome, or several joined by commas
    agency_id: int | None = None
    section_id: int | None = None
    kind: str = ""
    flag: str = ""
    from_on: date | None = None
    to_on: date | None = None
    version: str = ""
    mine: bool = False
    sort: str = "due"  # due reply received number closed; "-" turns it
    request_kind: str = ""
    closed_from: date | None = None
    closed_to: date | None = None
    pending_on: date | None = None  # received before that day and not answered before it
    mark: str = ""
    mark_from: date | None = None  # days on which what the mark means happened
    mark_to: date | None = None


@dataclass(frozen=True)
class CaseRow:
    """One line of the list. `urgency` colours what falls due next, `reply_urgency` the reply's own last day."""

    id: int
    number: str
    title: str
    agency_id: int
    agency_name: str
    section_id: int | None
    section_name: str
    handler_name: str
    applicant: str  # masked
    kind: ApplicantKind
    request_kind: RequestKind
    channel: Channel
    version: Version
    state: State
    outcome: str
    outcome_label: str
    arrived_on: date
    received_on: date | None
    due_on: date | None
    due_provisional: bool
    is_paused: bool
    days_extended: int
    next_step: NextStep
    next_due_on: date | None
    next_provisional: bool
    closed_on: date | None
    is_open: bool
    urgency: Urgency
    reply_urgency: Urgency
    flags: tuple[Flag, ...]


@dataclass(frozen=True)
class CasePage:
    """One page of the list."""

    rows: Sequence[CaseRow]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class Kin:
    """Another case: sent on, split, merged, or asked by the same person or in the same words."""

    number: str
    title: str
    agency_name: str
    applicant: str  # masked
    state: State
    outcome: str
    outcome_label: str
    received_on: date | None
    closed_on: date | None
    may_read: bool  # else only its number is said


@dataclass(frozen=True)
class Family:
    """The cases this one came from and became."""

    sent_on_from: Kin | None
    sent_on_as: Kin | None
    split_from: Kin | None
    split_into: Sequence[Kin]
    merged_into: Kin | None
    merged: Sequence[Kin]


@dataclass(frozen=True)
class Likenesses:
    """What was asked and answered before: by the same person, and in nearly the same words by anybody."""

    same_person: Sequence[Kin]
    same_person_total: int
    same_question: Sequence[Kin]


@dataclass(frozen=True)
class PublishedRow:
    """A public item that may answer the request."""

    item_id: int
    title: str
    agency_name: str
    doc_number: str
    published_on: date
    index_number: str


@dataclass(frozen=True)
class RelatedRow:
    """A complaint, petition, reconsideration or lawsuit that belongs to the case."""

    id: int
    kind: RelatedKind
    number: str
    note: str
    added_by: str
    added_at: datetime


@dataclass(frozen=True)
class SuggestionRow:
    """建议转为主动公开, and what became of it."""

    number: str  # of the case
    title: str
    agency_name: str
    words: str
    suggested_on: date
    adopted: bool | None
    answer: str
    decided_on: date | None
    decided_by: str
    item_id: int | None


@dataclass(frozen=True)
class CaseView(CaseRow):
    """Everything the case page shows. Identity stays masked: it is opened by an action of its own, with a reason."""

    wish: Wished
    applicant_erased: bool
    receipt: Received
    phase: Phase
    due: Due | None
    period_from: date | None
    paused_since: date | None
    pauses: Sequence[Pause]
    restarts: Sequence[date]
    papers: Sequence[PaperRow]
    timeline: Sequence[EventRow]
    assignments: Sequence[AssignmentRow]
    correction: CorrectionRow | None
    consultations: Sequence[ConsultationRow]
    extensions: Sequence[ExtensionRow]
    explanation: ExplanationRow | None
    fee: FeeRow | None
    pieces_this_month: int  # requests of the same applicant to the same body in the month of receipt
    reply: ReplyRow | None
    letters: Sequence[LetterRow]
    related: Sequence[RelatedRow]
    family: Family
    likenesses: Likenesses
    published: Sequence[PublishedRow]
    suggestion: SuggestionRow | None
    plan: str
    archived_on: date | None
    archive_number: str
    rating: int | None
    rating_words: str
    may: Mapping[str, bool]  # verb → open to this person now

    @property
    def assignment(self) -> AssignmentRow | None:
        """The section that has the case now."""
        return next((row for row in self.assignments if row.is_current), None)

    @property
    def extension(self) -> ExtensionRow | None:
        """The extension that counts, or waits to be agreed to."""
        return next((row for row in self.extensions if not row.is_void and row.agreed is not False), None)

    @property
    def events(self) -> Sequence[EventRow]:
        """The timeline from its newest end."""
        return tuple(reversed(self.timeline))
