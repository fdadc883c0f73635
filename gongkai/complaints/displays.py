"""What lists and pages show of complaints, as plain values; who complains stands masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.complaints.vocabulary import (
    AnswerWay,
    Channel,
    DeliveryWay,
    LetterKind,
    MeasureKind,
    NextStep,
    Outcome,
    Sort,
    State,
)


@dataclass(frozen=True)
class ComplaintFilters:
    """What the list is narrowed to; empty fields do not narrow. `late` takes what is past its day.

    Without a `sort` the list holds 投诉 and 举报; appeals only where they are asked for.
    """

    q: str = ""
    agency_id: int | None = None
    against_id: int | None = None
    sort: str = ""
    channel: str = ""
    reason: str = ""
    state: str = ""  # a State, or `open`
    outcome: str = ""  # an Outcome, or `upheld`
    decided_from: date | None = None
    decided_to: date | None = None
    year: int | None = None
    late: bool = False


@dataclass(frozen=True)
class ComplaintRow:
    """One line of the list."""

    id: int
    number: str
    sort: Sort
    channel: Channel
    reason_label: str
    title: str
    agency_id: int
    agency_name: str
    about_whom: str
    masked: str
    received_on: date
    accepted_on: date | None
    due_on: date | None
    due_provisional: bool
    next_step: NextStep
    next_due_on: date | None
    state: State
    outcome: Outcome | None
    decided_on: date | None
    answered_on: date | None
    closed_on: date | None
    request_number: str
    contested: str
    earlier_number: str


@dataclass(frozen=True)
class Link:
    """Something a complaint is about or belongs to; its title only where this person may read it."""

    key: str  # of its page
    number: str  # as a clerk types it
    label: str
    may_read: bool


@dataclass(frozen=True)
class OpinionView:
    """What a body was asked, and what it said."""

    id: int
    complaint_id: int
    number: str
    agency_name: str
    asked: str
    asked_on: date
    due_on: date
    due_provisional: bool
    answer: str
    answered_on: date | None
    may_answer: bool
    may_read_all: bool  # the desk's people


@dataclass(frozen=True)
class MeasureView:
    """What a body was told to do, and what it did."""

    id: int
    complaint_id: int
    number: str
    agency_name: str
    kind: MeasureKind
    words: str
    due_on: date
    done_on: date | None
    done_note: str
    confirmed_on: date | None
    may_report: bool
    may_confirm: bool
    may_read_all: bool  # the desk's people


@dataclass(frozen=True)
class LetterView:
    """A letter as the page lists it."""

    id: int
    kind: LetterKind
    number: str
    issued_on: date
    lines: Sequence[Sequence[str]]
    delivered_on: date | None
    delivery_way: DeliveryWay | None
    delivery_note: str


@dataclass(frozen=True)
class EventView:
    """One step of the record."""

    label: str
    on: date
    at: datetime
    who: str
    note: str


@dataclass(frozen=True)
class FileView:
    """A file kept with the complaint."""

    id: int
    name: str
    note: str
    added_at: datetime
    size: int
    is_enclosed: bool  # it went with a letter


@dataclass(frozen=True)
class PaperView:
    """A paper that came with the complaint, sealed."""

    id: int
    name: str
    size: int
    came_at: datetime


@dataclass(frozen=True)
class ExtensionView:
    """More days asked for, and what the leader said."""

    days: int
    reason: str
    asked_by: str
    asked_on: date
    agreed: bool | None
    judged_by: str
    told: str


@dataclass(frozen=True)
class ComplaintView(ComplaintRow):
    """Everything the page of a complaint shows to the desk."""

    text: str
    wish: str
    contested_on: date | None
    heard_on_spot: str
    is_anonymous: bool
    answer_way: AnswerWay | None
    reason_code: str
    reason_article: str
    against_id: int | None
    registered_by: str
    registered_at: datetime
    accept_due_on: date | None
    assign_due_on: date | None
    refusal_label: str
    refusal_words: str
    sent_on_to: str
    findings: str
    proposal: str
    found_by: str
    found_on: date | None
    decision: str
    decided_by: str
    investigators: Sequence[str]
    opinions: Sequence[OpinionView]
    measures: Sequence[MeasureView]
    letters: Sequence[LetterView]
    events: Sequence[EventView]
    files: Sequence[FileView]
    papers: Sequence[PaperView]
    extension: ExtensionView | None
    request: Link | None
    item: Link | None
    remedy: Link | None
    earlier: Link | None  # what was handled before, and is contested now
    appeals: Sequence[ComplaintRow]  # against how this one was handled
    kin: Sequence[ComplaintRow]  # the same person, or the same matter
    merged_into: Link | None
    merged: Sequence[str]
    sent_on_from: str
    may: Mapping[str, bool]
