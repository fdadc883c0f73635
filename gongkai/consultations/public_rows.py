"""What leaves this room for the public, as plain values; nobody's name but masked, with a comment its sender agreed to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.consultations.displays import ExtensionRow, FileRow, PointRow
from gongkai.consultations.settling import Totals
from gongkai.consultations.vocabulary import Phase, Way


class NotFound(Exception):  # noqa: N818  a fact, not a fault
    """Nothing the public may see has this number."""


@dataclass(frozen=True)
class PublicConsultation:
    """One line of the public list."""

    id: int
    number: str
    title: str
    agency_name: str
    agency_code: str
    from_on: date
    to_on: date
    phase: Phase  # upcoming, open, closed, answered or stopped
    stopped_on: date | None
    answered_on: date | None
    comments: int


@dataclass(frozen=True)
class PublicFeedback:
    """What became of the comments, once approved."""

    text: str
    points: Sequence[PointRow]
    totals: Totals
    final_title: str
    final_item_id: int | None  # only while the public can open it


@dataclass(frozen=True)
class PublicConsultationView(PublicConsultation):
    """Everything its public page shows."""

    draft_html: str
    explanation: str
    contact: str
    phone: str
    address: str
    email: str
    meeting: str
    shows_comments: bool
    stop_reason: str
    ways: Sequence[Way]
    files: Sequence[FileRow]
    extensions: Sequence[ExtensionRow]
    feedback: PublicFeedback | None
    takes_comments: bool
    most_per_hour: int


@dataclass(frozen=True)
class PublicComment:
    """A comment shown: who sent it only masked, empty where nobody said."""

    serial: int
    received_on: date
    way: Way
    masked: str
    concerns: str
    text: str


@dataclass(frozen=True)
class PublicQuestion:
    """A frequent question with its answer."""

    id: int
    question: str
    answer: str
    agency_name: str
    published_on: date


@dataclass(frozen=True)
class PublicBody:
    """A body a question can be put to."""

    id: int
    name: str
    most_per_hour: int  # from one address
