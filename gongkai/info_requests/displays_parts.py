"""The parts of the case page, as plain values: the form, the papers, and what was done, step by step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from gongkai.info_requests.vocabulary import (
    ConsultationKind,
    FeeBasis,
    FeeItem,
    FileRole,
    Form,
    LetterState,
    Opinion,
    ReplyState,
    Way,
)
from gongkai.law.vocabulary import Channel, EventKind


@dataclass(frozen=True)
class Wished:
    """What is asked, as the form of its day asks it."""

    title: str
    doc_hint: str
    description: str
    purpose: str  # 2008 only
    form_wanted: Form
    way_wanted: Way
    waiver_reason: str
    help_needed: str


@dataclass(frozen=True)
class Received:
    """How the request came, and by which rule its day of receipt was found."""

    channel: Channel
    submitted_at: datetime
    arrived_on: date
    received_on: date | None
    rule: str
    sentence: str
    law: str
    postal_number: str
    registered_by: str  # empty: sent online


@dataclass(frozen=True)
class PaperRow:
    """A file of the case; a private one is opened by the handling clerks only, and every opening is journaled."""

    id: int
    role: FileRole
    name: str
    kind: str
    size: int
    uploaded_by: str
    uploaded_at: datetime
    is_private: bool
    is_erased: bool
    may_open: bool


@dataclass(frozen=True)
class EventRow:
    """One line of the timeline; `by` is empty for the applicant and the program."""

    kind: EventKind
    on: date
    until: date | None
    working_days: int | None
    note: str
    by: str
    at: datetime
    is_public: bool


@dataclass(frozen=True)
class AssignmentRow:
    """交办: which section, by when, and what it handed in."""

    id: int
    section_id: int
    section_name: str
    note: str
    assigned_by: str
    assigned_on: date
    due_on: date
    draft: str
    draft_kind: str
    draft_kind_label: str
    handed_in_by: str
    handed_in_on: date | None
    sent_back_note: str
    is_current: bool
    is_late: bool


@dataclass(frozen=True)
class CorrectionRow:
    """补正: what was asked, by when, and the answer; `before` is what the form said until then."""

    items: Sequence[str]
    guidance: str
    working_days: int
    asked_on: date
    told_on: date | None
    due_on: date | None
    due_provisional: bool
    answer: str
    before: Mapping[str, str]
    answered_on: date | None
    late_reason: str
    lapsed_on: date | None
    is_overdue: bool


@dataclass(frozen=True)
class ConsultationRow:
    """征求意见: who (masked), about what, by when, what was said and what the body made of it."""

    id: int
    kind: ConsultationKind
    who: str  # masked, or the body's name
    organ_id: int | None
    content: str
    way: Way
    sent_on: date
    received_on: date | None
    due_on: date | None
    due_provisional: bool
    opinion: Opinion | None
    opinion_reasons: str
    answered_on: date | None
    is_reasonable: bool | None
    is_overridden: bool
    override_reason: str
    overridden_on: date | None
    is_waiting: bool
    is_overdue: bool


@dataclass(frozen=True)
class ExtensionRow:
    """延长答复期限: proposed by whom, agreed or not by whom."""

    id: int
    working_days: int
    reason: str
    proposed_by: str
    proposed_on: date
    agreed: bool | None
    decided_by: str
    decided_on: date | None
    words: str
    is_void: bool


@dataclass(frozen=True)
class ExplanationRow:
    """说明理由: the facts held against the applicant, the answer, the finding, the period set."""

    facts: str
    asked_on: date
    due_on: date
    answer: str
    answered_on: date | None
    is_reasonable: bool | None
    finding: str
    period_until: date | None
    is_overdue: bool


@dataclass(frozen=True)
class FeeLineRow:
    """One cost fee."""

    item: FeeItem
    medium: str
    quantity: Decimal
    rate: Decimal
    amount: Decimal


@dataclass(frozen=True)
class FeeRow:
    """收费通知: how it was reckoned and what became of it. Amounts in 元."""

    basis: FeeBasis
    month: str
    first_piece: int | None
    pieces: int | None
    pages: int | None
    bands: Sequence[Sequence[str]]
    lines: Sequence[FeeLineRow]
    amount: Decimal
    waived: Decimal
    waiver_reason: str
    waived_by: str
    legal_basis: str
    pay_channel: str
    notified_on: date
    received_on: date | None
    due_on: date | None
    due_provisional: bool
    paid_on: date | None
    receipt_number: str
    lapsed_on: date | None
    refunded_on: date | None
    refund_reason: str
    is_overdue: bool

    @property
    def to_pay(self) -> Decimal:
        """What is left after the waiver."""
        return self.amount - self.waived


@dataclass(frozen=True)
class ReplyPartRow:
    """One part of what was asked for: given, or withheld on a ground."""

    what: str
    is_given: bool
    ground_code: str
    ground_label: str
    ground_article: str
    reason: str


@dataclass(frozen=True)
class ReplyRow:
    """答复 as it stands: drafted, at the signature, signed."""

    id: int
    kind: str
    label: str
    article: str
    findings: str
    reasons: str
    said: Mapping[str, str]
    items: Sequence[str]
    parts: Sequence[ReplyPartRow]
    state: ReplyState
    prepared_by: str
    prepared_at: datetime
    sent_back_note: str
    meeting: str
    meeting_on: date | None
    meeting_conclusion: str
    signer_name: str
    signer_post: str
    signed_on: date | None
    opinion: str
    is_own: bool  # prepared by whoever looks: not theirs to sign


@dataclass(frozen=True)
class DeliveryRow:
    """送达: how and when a letter went out, and the proof."""

    id: int
    way: Way
    sent_on: date
    tracking_number: str
    signed_on: date | None
    signed_by: str
    downloaded_at: datetime | None
    returned_on: date | None
    return_reason: str
    proof_id: int | None
    in_time: bool | None


@dataclass(frozen=True)
class LetterRow:
    """文书 of the case with its deliveries; `to` says whether it goes to the applicant, a third party or a body."""

    id: int
    code: str
    title: str
    to: str
    number: str
    state: LetterState
    signed_on: date | None
    issued_by: str
    void_reason: str
    consultation_id: int | None
    deliveries: Sequence[DeliveryRow]
    is_proven: bool  # some serving of it counts
