"""What the pages and the printed forms of this room show, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gongkai.law.withholding import Ground
from gongkai.review.checks import Checked
from gongkai.review.questions import Answered
from gongkai.review.scan import Severity
from gongkai.review.vocabulary import (
    AskedBody,
    Conclusion,
    Decision,
    Emergency,
    SlipState,
    Step,
    UrgentState,
)

VOIDED = "已作废（内容已变更）"


@dataclass(frozen=True)
class WaitingRow:
    """A slip that waits for a person's signature."""

    id: int
    number: str
    item_id: int
    title: str
    agency_name: str
    section_name: str
    step: Step
    step_due_on: date | None
    late: bool
    item_due_on: date | None
    item_due_provisional: bool
    proposed_openness: str
    opened_by: str
    opened_at: datetime
    blocks: int


@dataclass(frozen=True)
class Signed:
    """One signature as it stands on the slip."""

    step: Step
    decision: Decision
    opinion: str
    signer_name: str
    post: str
    meeting: str
    signed_at: datetime
    covers: Step | None = None


@dataclass(frozen=True)
class ReferralRow:
    """报审: who was asked, when, both clocks, and the answer. Also the body of 《不能确定属性审查表》."""

    id: int
    slip_id: int
    slip_number: str
    item_id: int
    title: str
    agency_name: str
    sent_to: str
    reason: str
    provisions: str
    own_opinion: str
    sent_by: str
    sent_on: date
    answer_due_on: date | None
    answered_on: date | None
    answer: Conclusion | None
    answer_number: str
    answer_text: str
    item_due_on: date | None
    item_due_provisional: bool
    late: bool
    number: str = ""
    body: AskedBody = AskedBody.COMPETENT
    preliminary: str = ""
    body_opinion: str = ""
    letter_number: str = ""
    endorsed_by: str = ""
    endorsed_on: date | None = None
    final_openness: str = ""


@dataclass(frozen=True)
class Decided:
    """What a meeting decided about a slip."""

    meeting_id: int
    meeting: str
    held_on: date
    openness: str
    note: str


@dataclass(frozen=True)
class Released:
    """先行公开 as it stands on the slip."""

    id: int
    emergency: Emergency
    reason: str
    ordered_by: str
    ordered_post: str
    ordered_on: date
    due_on: date
    state: UrgentState
    late: bool


@dataclass(frozen=True)
class FindingRow:
    """One thing the scan found, masked, and what this person may do about it."""

    id: int
    rule: str
    severity: Severity
    place: str
    offset: int
    masked: str
    message: str
    asked_by: str
    asked_reason: str
    lifted_by: str
    lifted_at: datetime | None
    may_ask: bool
    may_lift: bool

    @property
    def stands(self) -> bool:
        """Whether it stands in the way of publishing."""
        return self.severity is Severity.BLOCK and self.lifted_at is None


@dataclass(frozen=True)
class SlipHead:
    """A slip in a list of an item's slips."""

    id: int
    number: str
    state: SlipState
    state_label: str
    waits_for: Step | None
    step_due_on: date | None
    revision: int
    conclusion: str
    final_openness: str
    opened_by: str
    opened_at: datetime
    closed_at: datetime | None
    void_reason: str


@dataclass(frozen=True)
class SlipView:
    """Everything 《政府信息公开保密审查单》 prints; the 索引号 comes from the catalogue."""

    head: SlipHead
    item_id: int
    title: str
    doc_number: str
    agency_name: str
    section_name: str
    clerk_phone: str
    made_on: date
    started_on: date
    carrier: str
    summary: str
    body_html: str
    files: Sequence[tuple[str, str]]  # sha256, name
    proposed_openness: str
    ways: Sequence[str]
    item_due_on: date | None
    item_due_provisional: bool
    answers: Sequence[Answered]
    ground: Ground | None
    ground_reason: str
    signatures: Sequence[Signed]
    steps: Mapping[Step, Signed | None]  # the steps this slip goes through, each with its signature
    referrals: Sequence[ReferralRow]
    findings: Sequence[FindingRow]
    digest: str
    checks: Sequence[Checked]
    is_major: bool
    needs_meeting: str  # why the body's own rule sends it before a meeting
    decided: Decided | None
    released: Released | None
    verbs: frozenset[
        str
    ]  # sign together return approve refer answer_referral recall urgent: what this person may do now
    why_not: str  # why this person may not sign although they hold the duty


@dataclass(frozen=True)
class RegisterRow:
    """One line of the 台账."""

    id: int
    number: str
    item_id: int
    title: str
    doc_number: str
    agency_name: str
    section_name: str
    state: SlipState
    state_label: str
    waits_for: Step | None
    proposed_openness: str
    final_openness: str
    conclusion: str
    opened_by: str
    opened_on: date
    signed_on: Mapping[Step, date]
    closed_on: date | None
    days_used: int


@dataclass(frozen=True)
class Page:
    """One page of a register."""

    rows: Sequence[Any]
    number: int
    pages: int
    total: int


@dataclass(frozen=True)
class RefusalRow:
    """One item withheld, with its ground and the day it should be looked at again."""

    slip_id: int
    number: str
    item_id: int
    title: str
    agency_name: str
    ground: Ground | None
    reason: str
    decided_on: date
    reassess_on: date
