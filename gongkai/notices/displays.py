"""What the pages of this room show."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class NoticeRow:
    """A notice in a list: as one got it (`opened_at`, `replied_at`), or as one sent it (`read` of `told`)."""

    id: int
    number: str
    title: str
    agency: str
    sent_at: datetime
    due_on: date | None
    must_read: bool
    wants_reply: bool
    is_recalled: bool
    opened_at: datetime | None = None
    replied_at: datetime | None = None
    reminders: int = 0
    told: int = 0
    read: int = 0
    replied: int = 0

    @property
    def is_owed(self) -> bool:
        """Whether the receiver still has to read or answer it."""
        return not self.is_recalled and (self.opened_at is None or (self.wants_reply and self.replied_at is None))


@dataclass(frozen=True)
class ReceiptRow:
    """One receiver of a notice."""

    unit: str
    name: str
    opened_at: datetime | None
    replied_at: datetime | None
    reply: str
    reminded_at: datetime | None
    reminders: int


@dataclass(frozen=True)
class UnitRow:
    """How far one unit has come with a notice."""

    id: int
    name: str
    told: int
    read: int
    replied: int

    @property
    def unread(self) -> int:
        """How many have not opened it."""
        return self.told - self.read


@dataclass(frozen=True)
class FileRow:
    """附件 as a page links it."""

    id: int
    name: str
    sha256: str


@dataclass(frozen=True)
class ThreadRow:
    """A thread in a list."""

    id: int
    subject: str
    started_by: str
    to_label: str
    about_label: str
    last_at: datetime
    unread: int
    count: int


@dataclass(frozen=True)
class MessageView:
    """One message as its readers see it."""

    writer: str
    agency: str
    is_own: bool
    text: str
    sent_at: datetime
    files: tuple[FileRow, ...]


@dataclass(frozen=True)
class PersonRow:
    """Somebody in a thread, and when they last read it."""

    name: str
    agency: str
    read_at: datetime | None
    unread: int
