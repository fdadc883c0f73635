"""What lists and pages of this room show to staff, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.law.vocabulary import Level
from gongkai.outlets.vocabulary import HandoverState, MaterialKind, MoveKind, PointKind, Reader, ReadingWay


@dataclass(frozen=True)
class PointFilters:
    """What the list of points is narrowed to; closed ones are left out unless asked for."""

    q: str = ""
    agency_id: int | None = None
    kind: str = ""
    standing: str = ""  # "" in use | closed | electronic | unshown


@dataclass(frozen=True)
class Counted:
    """What stood in a point when it was last counted; `on` none: never counted."""

    on: date | None = None
    computers: int = 0
    printers: int = 0
    screens: int = 0
    catalogues: int = 0


@dataclass(frozen=True)
class PointRow:
    """One line of the list."""

    id: int
    agency_id: int
    agency_name: str
    name: str
    kind: PointKind
    level: Level
    owner: str
    address: str
    room: str
    route: str
    hours: str
    opens_on_holidays: bool
    phone: str
    note: str
    keeper: str
    custodian: str
    shelf: str
    has_sign_since: date | None
    electronic_since: date | None
    receives_since: date | None
    receives_for_id: int | None
    opened_on: date
    closed_on: date | None
    is_statutory: bool
    is_shown: bool  # the public knows of it
    counted: Counted
    persons: int  # this year


@dataclass(frozen=True)
class PointTotals:
    """How many points there are, those where one reads on a screen, those the law names, and their computers."""

    points: int
    electronic: int
    statutory: int
    computers: int


@dataclass(frozen=True)
class PointView(PointRow):
    """Everything the page of a point shows."""

    is_open: bool
    opens_next: datetime | None
    receives_for: str
    is_current: bool  # the public reads what stands here
    shown_at: datetime | None
    shown_by: str
    changed_by: str
    changed_at: datetime
    equipment: Sequence[Counted]
    stock: Sequence["StockRow"]
    may: Mapping[str, bool]  # verb → open to this person now


@dataclass(frozen=True)
class VisitFilters:
    """What the visits are narrowed to."""

    point_id: int | None = None
    from_on: date | None = None
    to_on: date | None = None
    way: str = ""


@dataclass(frozen=True)
class VisitRow:
    """One line of the log."""

    id: int
    point_id: int
    point_name: str
    on: date
    persons: int
    reader: Reader | None
    way: ReadingWay
    files: int
    pages: int
    note: str
    is_sheet: bool
    logged_by: str
    logged_at: datetime
    undone_at: datetime | None
    may_undo: bool = False


@dataclass(frozen=True)
class VisitTotals:
    """Sums over the visits chosen."""

    entries: int
    persons: int
    files: int
    pages: int


@dataclass(frozen=True)
class PointVisits:
    """The sums of one point."""

    point_id: int
    name: str
    persons: int
    files: int
    pages: int


@dataclass(frozen=True)
class QueueRow:
    """A public item that a place has not been given yet."""

    id: int
    index_number: str
    title: str
    doc_number: str
    column_name: str
    made_on: date
    published_on: date
    due_on: date
    due_provisional: bool
    days_left: int


@dataclass(frozen=True)
class Owed:
    """How much one body still owes one place; `next_due_on` is that of the oldest."""

    agency_id: int
    agency_name: str
    receiver_id: int
    receiver_name: str
    kind: PointKind
    waiting: int
    late: int
    next_due_on: date | None


@dataclass(frozen=True)
class HandoverRow:
    """One list in the list of lists."""

    id: int
    agency_id: int
    number: str
    agency_name: str
    receiver_name: str
    state: HandoverState
    prepared_on: date
    sent_on: date | None
    received_on: date | None
    lines: int
    copies: int
    withdrawn: int  # items public no longer whose receiver was not told


@dataclass(frozen=True)
class LineRow:
    """One item on a list as it stands now."""

    item_id: int
    index_number: str
    title: str
    doc_number: str
    made_on: date
    published_on: date
    due_on: date
    copies: int
    is_late: bool  # was handed over, or still is not, after its last day
    is_public: bool
    is_corrected: bool  # the public reads a later revision than the one handed over
    recalled_on: date | None


@dataclass(frozen=True)
class Receipt:
    """A file kept with a list."""

    id: int
    name: str
    size: int
    added_at: datetime


@dataclass(frozen=True)
class HandoverView(HandoverRow):
    """A list whole, with what can be done."""

    received_by: str
    note: str
    prepared_by: str
    rows: Sequence[LineRow]
    files: Sequence[Receipt]
    may: Mapping[str, bool]


@dataclass(frozen=True)
class StockRow:
    """What lies of one material at one point."""

    id: int
    point_id: int
    point_name: str
    material_id: int
    material: str
    kind: MaterialKind
    amount: int
    low_at: int
    is_low: bool
    given: int  # this year


@dataclass(frozen=True)
class MoveRow:
    """One change of a stock."""

    point_name: str
    material: str
    kind: MoveKind
    change: int
    after: int
    on: date
    note: str
    moved_by: str
    moved_at: datetime
