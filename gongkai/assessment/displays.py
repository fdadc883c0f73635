"""What lists and pages of assessment show, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from gongkai.assessment.vocabulary import AppealState, Blank, ChangeKind, Level, Method, RoundState, SchemeState
from gongkai.law.report_periods import PeriodKind


@dataclass(frozen=True)
class SchemeRow:
    """One line of the list of schemes."""

    id: int
    agency_id: int
    authority_name: str
    title: str
    year: int
    period: PeriodKind
    version: int
    state: SchemeState
    basis: str
    kinds: Sequence[str]  # labels; empty: every kind
    total: Decimal
    adopted_on: date | None


@dataclass(frozen=True)
class IndicatorRow:
    """One line of a scheme."""

    id: int
    parent_id: int | None
    title: str
    words: str  # how points come about
    own_words: str
    max_score: Decimal
    within: Decimal | None  # of a group: what its parts add up to
    method: Method
    formula: str
    parameters: Mapping[str, int]
    evidence_required: bool
    position: int


@dataclass(frozen=True)
class BandRow:
    """One grade."""

    label: str
    least: Decimal
    most: Decimal


@dataclass(frozen=True)
class SchemeView(SchemeRow):
    """Everything the page of a scheme shows; `problems` keep a draft from being adopted."""

    kind_codes: Sequence[str]
    includes_office: bool
    blank: Blank
    appeal_days: int
    notice_days: int
    carried_share: Decimal
    outside_name: str
    outside_share: Decimal
    indicators: Sequence[IndicatorRow]
    bands: Sequence[BandRow]
    sum: Decimal
    problems: Sequence[str]
    ordinals: Sequence[tuple[int, str]]  # periods that may be assessed now
    may: Mapping[str, bool]


@dataclass(frozen=True)
class RoundRow:
    """One line of the list of rounds; the own result where the reader has just one body in it."""

    id: int
    agency_id: int
    scheme_id: int
    title: str
    label: str
    year: int
    period: PeriodKind
    ordinal: int
    state: RoundState
    bodies: int
    waiting: int  # scores still empty
    appeals: int  # appeals not decided
    appeals_until: date | None
    published_on: date | None


@dataclass(frozen=True)
class CellView:
    """One score in the sheet of all bodies."""

    score_id: int
    value: Decimal | None
    most: Decimal
    is_blank: bool
    is_manual: bool

    @property
    def taken(self) -> Decimal:
        """Points taken."""
        return self.most - self.value if self.value is not None else Decimal()


@dataclass(frozen=True)
class ResultRow:
    """One body in a round."""

    id: int
    agency_id: int
    agency_name: str
    earned: Decimal | None
    carried: Decimal | None
    points: Decimal | None
    grade: str
    rank: int | None
    cells: Sequence[CellView] = ()
    outside: Decimal | None = None  # what goes into another evaluation


@dataclass(frozen=True)
class ChangeRow:
    """What a score was and is."""

    agency_name: str
    title: str
    kind: ChangeKind
    before: Decimal | None
    after: Decimal | None
    reason: str
    by_name: str
    at: datetime


@dataclass(frozen=True)
class AppealRow:
    """One appeal."""

    id: int
    score_id: int
    result_id: int
    agency_name: str
    title: str
    text: str
    wanted: Decimal | None
    before: Decimal
    after: Decimal | None
    most: Decimal
    state: AppealState
    filed_on: date
    answer: str
    files: Sequence[tuple[int, str]] = ()
    may_rule: bool = False


@dataclass(frozen=True)
class RoundView(RoundRow):
    """Everything the page of a round shows; bodies and cells only as far as the reader may see them."""

    authority_name: str
    basis: str
    total: Decimal
    computed_at: datetime | None
    check_on: date | None
    check_noticed_on: date | None
    shown_on: date | None
    approved_on: date | None
    approved_by: str
    opinion: str
    note: str
    appeal_days: int
    carried_share: Decimal
    outside_name: str
    outside_share: Decimal
    indicators: Sequence[IndicatorRow]
    results: Sequence[ResultRow]
    sees_all: bool
    appeal_rows: Sequence[AppealRow]
    changes: Sequence[ChangeRow]
    may: Mapping[str, bool]


@dataclass(frozen=True)
class ScoreLine:
    """One indicator of one body with how it came about."""

    id: int
    indicator_id: int
    group: str
    title: str
    rule: str
    most: Decimal
    value: Decimal | None
    is_blank: bool
    is_manual: bool
    formula: str
    words: str
    reason: str
    evidence_required: bool
    scored_by: str
    scored_at: datetime | None
    files: Sequence[tuple[int, str]]
    appeal: AppealRow | None
    may_score: bool
    may_appeal: bool


@dataclass(frozen=True)
class ResultView(ResultRow):
    """One body's sheet in a round."""

    round_id: int = 0
    round_label: str = ""
    title: str = ""
    state: RoundState = RoundState.SCORING
    from_on: date = date.min
    to_on: date = date.max
    appeals_until: date | None = None
    bodies: int = 0
    total: Decimal = Decimal()
    carried_share: Decimal = Decimal()
    lines: Sequence[ScoreLine] = ()
    changes: Sequence[ChangeRow] = ()
    trend: Sequence[tuple[str, Decimal | None]] = ()
    previous: int | None = None  # the bodies before and after it in the round
    next: int | None = None


@dataclass(frozen=True)
class SheetLine:
    """One body in the grid of an indicator."""

    score_id: int
    agency_name: str
    value: Decimal | None
    reason: str
    files: Sequence[tuple[int, str]]
    is_own: bool


@dataclass(frozen=True)
class Sheet:
    """The grid of one indicator that people score."""

    round_id: int
    round_label: str
    agency_id: int
    state: RoundState
    indicator: IndicatorRow
    others: Sequence[tuple[int, str, int]]  # indicators with how many cells are empty
    lines: Sequence[SheetLine]

    @property
    def empty(self) -> int:
        """How many bodies nobody has scored."""
        return sum(line.value is None for line in self.lines)


@dataclass(frozen=True)
class AdoptionRow:
    """One line of the list of adoptions; `counts` is what it adds beside other adoptions of the item."""

    id: int
    agency_id: int
    agency_name: str
    title: str
    item_id: int | None
    rule_id: int
    channel: str
    level: Level
    adopted_on: date
    proof: str
    points: Decimal
    cash: Decimal
    counts: Decimal
    is_void: bool
    reason: str
    files: Sequence[tuple[int, str]] = ()
    may_change: bool = False
