"""What the report pages show: plain values, no rows of the database, nothing the person may not see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from gongkai.annual_reports.vocabulary import CellState, EventKind, Origin, Scope, State
from gongkai.law.checks import Severity
from gongkai.law.report_periods import ReportPeriod
from gongkai.statistics.displays import Record

STATED = "stated"  # the table of figures an old report states outside its form


@dataclass(frozen=True)
class CellShown:
    """One cell: its figure in the unit kept, as printed, and how it came about. `opens`: records or parts lie behind it."""

    key: str
    value: Decimal | None
    printed: str  # in the unit of the form; "" for blank
    state: CellState
    unit: str
    label: str  # row and column, for a reader who hears the cell by itself
    recorded: Decimal | None = None
    source: str = ""  # of a typed figure: where it was taken from
    reason: str = ""  # why it does not apply
    opens: bool = False
    severity: str = ""  # of the worst finding about it: error, warning, hint
    number: str = "integer"
    quote: str = ""  # of a figure read from a file: the words it was taken from
    confidence: float | None = None


@dataclass(frozen=True)
class ColumnShown:
    """A column head; `group` stands above those that share it."""

    key: str
    label: str
    group: str = ""
    unit: str = ""


@dataclass(frozen=True)
class RowShown:
    """A row of a table; a head has no cells."""

    key: str
    label: str
    level: int
    cells: tuple[CellShown, ...] = ()
    unit: str = ""
    group: str = ""
    number_on_form: str = ""


@dataclass(frozen=True)
class TableShown:
    """One table or block as the form prints it; `across`: its rows stand side by side as groups of columns in one line."""

    key: str
    title: str
    block: str
    corner: str
    columns: tuple[ColumnShown, ...]
    rows: tuple[RowShown, ...]
    across: bool = False
    over: str = ""  # printed over all columns


@dataclass(frozen=True)
class FactShown:
    """One sentence offered for the text, made of the figures; ready to be put in."""

    key: str
    text: str


@dataclass(frozen=True)
class SectionShown:
    """One section of the report: its fixed title, what it must cover, what was written, and its tables."""

    key: str
    title: str
    guidance: str
    article: str
    text: str
    facts: tuple[FactShown, ...] = ()
    tables: tuple[TableShown, ...] = ()
    required: bool = True


@dataclass(frozen=True)
class CellRef:
    """A cell a finding is about."""

    key: str
    label: str


@dataclass(frozen=True)
class FindingShown:
    """One thing that does not hold. `ref` names it in the address and in the notes; a note may be required, or be enough."""

    ref: str
    rule: str
    code: str
    severity: Severity
    message: str
    article: str
    lhs: Decimal | None
    rhs: Decimal | None
    difference: Decimal | None
    cells: tuple[CellRef, ...] = ()
    section: str = ""  # of a finding about the text
    place: str = ""  # the words it is about
    needs_note: bool = False
    may_note: bool = False  # a note settles it (warnings, and errors that may be kept with a reason)
    note: str = ""
    noted_by: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the report cannot be handed in because of it."""
        return (self.severity is Severity.ERROR and not (self.may_note and self.note)) or (
            self.needs_note and not self.note
        )


@dataclass(frozen=True)
class EventShown:
    """One thing that happened to a version."""

    kind: EventKind
    words: str
    by_name: str
    at: datetime


@dataclass(frozen=True)
class PartShown:
    """One body below in a 汇总: which version counts, or why none does."""

    agency_id: int
    agency_name: str
    level: int  # depth in the tree
    version_id: int | None
    state: State | None
    scope: Scope
    is_counted: bool
    phone: str = ""


@dataclass(frozen=True)
class VersionRow:
    """A version in the list of versions."""

    pk: int
    number: int
    state: State
    reason: str
    submitted_at: datetime | None
    approved_at: datetime | None
    is_public: bool


@dataclass(frozen=True)
class ReportShown:
    """A version of a report with everything its page needs. `may` holds the verbs open to this person now."""

    pk: int  # of the version
    report_id: int
    agency_id: int
    agency_name: str
    covers: ReportPeriod
    scope: Scope
    form_key: str
    form_title: str
    title: str
    number: int
    state: State
    origin: Origin
    reason: str
    remark: str
    sections: tuple[SectionShown, ...]
    findings: tuple[FindingShown, ...]
    not_applicable: Mapping[str, str]
    due_on: date | None
    release_due_on: date | None
    events: tuple[EventShown, ...]
    versions: tuple[VersionRow, ...]
    parts: tuple[PartShown, ...]
    source_name: str
    item_id: int | None
    is_public: bool
    digest: str
    may: frozenset[str] = field(default_factory=frozenset)
    due_basis: str = ""  # what sets the dates: an office's own words, or the article

    @property
    def tables(self) -> tuple[TableShown, ...]:
        """All its tables, in the order of the sections."""
        return tuple(table for section in self.sections for table in section.tables)

    @property
    def cells(self) -> dict[str, CellShown]:
        """Every cell by its key."""
        return {cell.key: cell for table in self.tables for row in table.rows for cell in row.cells}


@dataclass(frozen=True)
class BoardRow:
    """One body on the board of a period."""

    agency_id: int
    agency_name: str
    level: int
    report_id: int | None
    version_id: int | None
    state: State | None
    origin: Origin | None
    due_on: date | None
    release_due_on: date | None
    submitted_on: date | None
    released_on: date | None
    days_late: int  # calendar days; 0 when in time or not yet due
    is_public: bool
    errors: int | None
    phone: str


@dataclass(frozen=True)
class Board:
    """Who has handed in, and who has not."""

    covers: ReportPeriod
    scope: Scope
    rows: tuple[BoardRow, ...]
    total: int
    not_begun: int
    in_work: int
    submitted: int
    approved: int
    released: int
    late: int
    returned: int = 0  # of those in work
    standing: str = ""  # which of them the rows were narrowed to


@dataclass(frozen=True)
class ReportRow:
    """One report in the list of a body's own reports."""

    version_id: int
    report_id: int
    agency_name: str
    covers: ReportPeriod
    scope: Scope
    state: State
    origin: Origin
    number: int
    is_public: bool
    due_on: date | None


@dataclass(frozen=True)
class RecordsShown:
    """One page of the records behind a cell, with the figure they make now and the one the report states."""

    key: str
    label: str
    rows: tuple[Record, ...]
    total: int
    value: Decimal | None
    stated: Decimal | None
    unit: str
    page: int
    pages: int
    explanation: str  # how the figure is counted, in one sentence
    article: str
