"""What lists and the page of a matter show to staff, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.clarifications.vocabulary import Answer, Channel, Effect, FileRole, Severity, Source, State, Verdict


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to; empty fields do not narrow. `tab` is open, late, published, done or all."""

    tab: str = "open"
    q: str = ""
    agency_id: int | None = None
    source: str = ""
    severity: str = ""
    verdict: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Clock:
    """The hours of a grave matter: until when a press conference, and how it stands at the moment of asking."""

    until: datetime
    held_at: datetime | None
    article: str
    hours: int  # the rule's
    left_hours: int  # whole hours and minutes left, or past when `is_over`
    left_minutes: int
    is_over: bool  # too late, or not held in time

    @property
    def is_running(self) -> bool:
        """Whether it still counts."""
        return self.held_at is None


@dataclass(frozen=True)
class Row:
    """One line of the list."""

    id: int
    agency_id: int
    agency_name: str
    number: str
    subject: str
    source: Source
    severity: Severity
    state: State
    verdict: Verdict | None
    found_at: datetime
    due_on: date | None
    due_provisional: bool
    is_open: bool
    is_late: bool
    clock: Clock | None
    published_at: datetime | None
    missing: int  # findings not given yet


@dataclass(frozen=True)
class HandlingRow:
    """One body asked, and what it found."""

    id: int
    agency_id: int
    agency_name: str
    asked_on: date
    due_on: date
    found_on: date | None
    verdict: Verdict | None
    finding: str
    found_by: str
    may_give: bool
    is_late: bool


@dataclass(frozen=True)
class DraftRow:
    """One version of the text."""

    version: int
    title: str
    quoted: str
    facts: str
    sources: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True)
class ConfirmationRow:
    """One organ asked to agree."""

    id: int
    organ: str
    asked_on: date
    answer: Answer
    answered_on: date | None
    words: str


@dataclass(frozen=True)
class FileRow:
    """One file of the matter."""

    sha256: str
    name: str
    size: int
    role: FileRole
    note: str


@dataclass(frozen=True)
class ReleaseRow:
    """One release in one channel."""

    channel: Channel
    at: datetime
    where: str
    proof: str
    files: Sequence[FileRow] = ()


@dataclass(frozen=True)
class FollowRow:
    """One look at the effect."""

    on: date
    effect: Effect
    words: str
    recorded_by: str


@dataclass(frozen=True)
class Problem:
    """Something the checks found in the draft: where, what (masked), what to do; `stops` it cannot go out so."""

    place: str
    masked: str
    message: str
    stops: bool


@dataclass(frozen=True)
class View(Row):
    """Everything the page of a matter shows; `may` says which verbs are open to this person now."""

    claim: str
    place: str
    link: str
    spread: str
    others: str
    registered_by: str
    registered_at: datetime
    handlings: Sequence[HandlingRow]
    override_reason: str
    overridden_by: str
    reasons: str
    suggestion: str
    concluded_by: str
    concluded_at: datetime | None
    drafts: Sequence[DraftRow]
    problems: Sequence[Problem]
    confirmations: Sequence[ConfirmationRow]
    sent_back_note: str
    secrecy_by: str
    secrecy_opinion: str
    secrecy_at: datetime | None
    approved_by: str
    approval_opinion: str
    approved_at: datetime | None
    published_name: str
    releases: Sequence[ReleaseRow]
    follow_ups: Sequence[FollowRow]
    follow_until: date | None
    closing: str
    archived_at: datetime | None
    files: Sequence[FileRow]
    may: Mapping[str, bool]

    @property
    def draft(self) -> DraftRow | None:
        """The last version."""
        return self.drafts[-1] if self.drafts else None
