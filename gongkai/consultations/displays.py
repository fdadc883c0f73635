"""What lists and pages of consultations and comments show to staff, as plain values; who commented stands masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.consultations.settling import Totals
from gongkai.consultations.vocabulary import KeptWhy, Part, Phase, Response, Showing, Way


@dataclass(frozen=True)
class ConsultationFilters:
    """What the list is narrowed to; empty fields do not narrow."""

    q: str = ""
    agency_id: int | None = None
    phase: str = ""
    year: int | None = None


@dataclass(frozen=True)
class ConsultationRow:
    """One line of the list."""

    id: int
    agency_id: int
    agency_name: str
    number: str
    title: str
    from_on: date
    to_on: date
    phase: Phase
    comments: int
    answered_on: date | None


@dataclass(frozen=True)
class FileRow:
    """A paper of a consultation."""

    id: int
    name: str
    part: Part
    kind: str
    size: int
    sha256: str


@dataclass(frozen=True)
class ExtensionRow:
    """One putting off of the last day."""

    from_on: date
    to_on: date
    reason: str
    at: datetime


@dataclass(frozen=True)
class PointRow:
    """A point under which comments are answered."""

    id: int
    position: int
    title: str
    summary: str
    response: Response | None
    reason: str
    comments: int


@dataclass(frozen=True)
class CommentFilters:
    """What the list of comments is narrowed to; `point` is a point's number, or 0 for those under none."""

    q: str = ""
    way: str = ""
    showing: str = ""
    tag: str = ""
    point: int | None = None
    sort: str = ""


@dataclass(frozen=True)
class CommentRow:
    """One comment."""

    id: int
    number: str
    serial: int
    way: Way
    text: str
    concerns: str
    tags: Sequence[str]
    masked: str
    consents: bool
    received_on: date
    showing: Showing
    kept_why: KeptWhy | None
    kept_note: str
    repeats: str  # the number of the comment with the same words
    point_id: int | None
    point: str
    has_sender: bool
    is_late: bool


@dataclass(frozen=True)
class ConsultationView(ConsultationRow):
    """Everything the page of a consultation shows."""

    draft_html: str
    explanation: str
    ways: Sequence[Way]
    contact: str
    phone: str
    address: str
    email: str
    meeting: str
    shows_comments: bool
    remark: str
    drafted_by: str
    drafted_at: datetime
    submitted_by: str
    approved_by: str
    approved_at: datetime | None
    stopped_on: date | None
    stop_reason: str
    feedback: str
    feedback_by: str
    feedback_approved_by: str
    final_item_id: int | None
    final_title: str
    files: Sequence[FileRow]
    extensions: Sequence[ExtensionRow]
    points: Sequence[PointRow]
    totals: Totals
    waiting: int  # comments nobody has judged
    may: Mapping[str, bool]  # verb → open to this person now
