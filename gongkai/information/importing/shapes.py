"""What travels between reading, checking and taking in: plain values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from gongkai.law.vocabulary import ItemKind

Row = dict[str, Any]  # one sound row, ready to be kept as JSON: at, name, key, kind, agency …, fields


@dataclass(frozen=True)
class Lists:
    """The names a sheet may use, with the codes they stand for; given by the face, since the catalogue stands higher.

    An empty code marks a name that several entries share.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    subjects: Mapping[str, str] = field(default_factory=dict)
    genres: Mapping[str, str] = field(default_factory=dict)
    default_columns: Mapping[str, str] = field(default_factory=dict)  # kind → the column made for it alone


@dataclass(frozen=True)
class Span:
    """The days of forming a row must lie between, and how the batch calls them."""

    first: date | None
    last: date
    words: str


@dataclass(frozen=True)
class Conflict:
    """A row whose item was changed meanwhile: field → (value, text) of the sheet, and field → text of the system."""

    row: int
    item_id: int
    base: int
    against: int
    title: str
    mine: Mapping[str, tuple[Any, str]]
    theirs: Mapping[str, str]
    both: frozenset[str]  # changed on both sides since the sheet was made
    changed_by: str
    changed_at: datetime


@dataclass(frozen=True)
class Choices:
    """What the person chose for the whole import."""

    agency_id: int
    today: date
    kind: str = ItemKind.DOCUMENT
    section_id: int | None = None
    backlog: bool = False  # 历史清理 for all; else the rule by age decides
    agency_from_title: bool = False
    found_agencies: bool = False  # agencies that only a title names are founded
    lists: Lists = field(default_factory=Lists)
    span: Span | None = None  # the days of the clean-up batch the rows go into
    joins: int | None = None  # the number of that batch, which a room above knows


@dataclass(frozen=True)
class Problem:
    """Something wrong with one cell or document, or (`is_note`) something to look at."""

    row: int
    message: str
    cell: str = ""
    column: str = ""
    value: str = ""
    is_note: bool = False


@dataclass(frozen=True)
class Document:
    """One document of a folder, an upload or a ZIP: its name, and its bytes when they are asked for."""

    name: str
    read: Callable[[], bytes]


@dataclass(frozen=True)
class NewAgency:
    """A body that only a title names, as it would be founded."""

    name: str
    short_name: str
    kind: str
    level: str


@dataclass(frozen=True)
class Checked:
    """What a dry run found. Nothing has been written."""

    name: str
    shape: str
    choices: Choices
    rows: Sequence[Row]
    problems: Sequence[Problem] = ()
    notes: Sequence[Problem] = ()
    raw: Mapping[int, Sequence[str]] = field(default_factory=dict)  # the cells of each wrong row as read
    headings: Sequence[str] = ()
    repeated: int = 0
    unchanged: int = 0  # rows that came back as they went out
    conflicts: Sequence[Conflict] = ()
    new_agencies: Sequence[NewAgency] = ()
    documents: Mapping[int, Document] = field(default_factory=dict, repr=False)  # whose original is kept as a file

    @property
    def bad(self) -> int:
        """How many rows or documents are wrong."""
        return len({problem.row for problem in self.problems})

    @property
    def total(self) -> int:
        """How many rows or documents were read."""
        return len(self.rows) + self.bad + self.unchanged + len(self.conflicts)
