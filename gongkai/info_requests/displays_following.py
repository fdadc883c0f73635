"""What the applicant sees of the own case, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gongkai.info_requests.displays_parts import FeeLineRow, ReplyPartRow
from gongkai.info_requests.vocabulary import FeeBasis, RequestKind, State, Way
from gongkai.law.deadlines import Due
from gongkai.law.vocabulary import Channel, EventKind, Version


@dataclass(frozen=True)
class FollowedEvent:
    """One thing that happened, in words for the applicant; `until` is the day it set."""

    kind: EventKind
    on: date
    until: date | None
    words: str


@dataclass(frozen=True)
class FollowedLetter:
    """A letter to the applicant."""

    id: int
    code: str
    title: str
    number: str
    signed_on: date | None
    is_reply: bool


@dataclass(frozen=True)
class FollowedFile:
    """Information that is given with the answer."""

    id: int
    name: str
    size: int


@dataclass(frozen=True)
class FollowedFee:
    """What is to pay, why, how and until when. Amounts in 元."""

    basis: FeeBasis
    pieces: int | None
    pages: int | None
    bands: Sequence[Sequence[str]]
    lines: Sequence[FeeLineRow]
    amount: Decimal
    waived: Decimal
    to_pay: Decimal
    legal_basis: str
    pay_channel: str
    notified_on: date
    due_on: date | None
    due_provisional: bool
    paid_on: date | None
    receipt_number: str
    lapsed_on: date | None
    refunded_on: date | None


@dataclass(frozen=True)
class FollowedReply:
    """The answer, as the letter says it."""

    kind: str
    label: str
    findings: str
    reasons: str
    parts: Sequence[ReplyPartRow]
    items: Sequence[str]
    said: Mapping[str, str]
    signed_on: date | None


@dataclass(frozen=True)
class AskedToCorrect:
    """What the applicant is asked to make good, and until when."""

    items: Sequence[str]
    guidance: str
    asked_on: date
    due_on: date | None
    due_provisional: bool
    answered_on: date | None


@dataclass(frozen=True)
class AskedForReasons:
    """Why the applicant is asked to explain, and until when."""

    facts: str
    asked_on: date
    due_on: date
    answered_on: date | None


@dataclass(frozen=True)
class Followed:
    """Everything the applicant sees: what happened, what comes next, why this date, what can be done."""

    number: str
    query_code: str  # as it holds today: a code renewed since lets nobody stay in
    title: str
    description: str
    request_kind: RequestKind
    agency_name: str
    office_name: str
    agency_phone: str
    version: Version
    channel: Channel
    way_wanted: Way
    submitted_on: date
    state: State
    state_words: str
    outcome: str
    outcome_label: str
    closed_on: date | None
    received_on: date | None
    receipt_sentence: str
    receipt_law: str
    due: Due | None
    due_on: date | None
    due_provisional: bool
    due_why: str
    is_paused: bool
    timeline: Sequence[FollowedEvent]
    what_next: str
    next_due_on: date | None  # until when the applicant must do something
    next_provisional: bool
    can: Sequence[str]  # of correct, withdraw, pay, give_reasons, download, rate, suggest
    correction: AskedToCorrect | None
    explanation: AskedForReasons | None
    fee: FollowedFee | None
    reply: FollowedReply | None
    letters: Sequence[FollowedLetter]
    files: Sequence[FollowedFile]
    remedies: str
    sent_on_to: tuple[str, str] | None  # number and body the case was sent on to
    parts: Sequence[tuple[str, str]]  # number and title of the cases it was split into
    merged_into: str
    rating: int | None
    suggestion: str  # what became of it, in words; empty when none was made
