"""What pages show of batches: plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.clearance.counting import Totals
from gongkai.clearance.vocabulary import ClearanceState, Order, SignedAs, Standing
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness


@dataclass(frozen=True)
class Progress:
    """How far the items of one section, or of all, have come; each step holds what the later ones hold too."""

    section_id: int | None
    name: str
    total: int
    cleared: int
    checked: int
    settled: int


@dataclass(frozen=True)
class ClearanceRow:
    """One batch in the list."""

    id: int
    agency_id: int
    number: str
    name: str
    agency_name: str
    span: str
    state: ClearanceState
    planned_to: date | None
    signed_on: date | None
    totals: Totals
    checked: int


@dataclass(frozen=True)
class Signed:
    """A signature as page and sheet show it."""

    signed_as: SignedAs
    name: str
    post: str
    opinion: str
    at: datetime
    is_struck: bool


@dataclass(frozen=True)
class ClearanceView(ClearanceRow):
    """One batch whole."""

    from_on: date | None
    cut_off_on: date
    includes_cut_off: bool
    order: Order
    planned_from: date | None
    source: str
    note: str
    section_ids: tuple[int, ...]
    sections: tuple[str, ...]
    made_by: str
    made_at: datetime
    progress: Sequence[Progress]
    signatures: Sequence[Signed]
    may: Mapping[str, bool]
    plans: bool


@dataclass(frozen=True)
class LineRow:
    """One item of a batch as it stands."""

    id: int
    item_id: int | None
    title: str
    doc_number: str
    made_on: date
    section: str
    openness: Openness | None
    ground: str
    standing: Standing
    stage: Stage | None  # none: the draft was thrown away
    is_public: bool
    cleared_by: str
    index_number: str
    summary: str
    version: str  # the text of the Regulation that governs the item


@dataclass(frozen=True)
class Candidate:
    """An item of old stock that could be taken into a batch."""

    id: int
    title: str
    doc_number: str
    made_on: date
    section: str
    openness: Openness
    stage: Stage


@dataclass(frozen=True)
class AgencyTotals:
    """What a body holds, by attribute."""

    agency_id: int
    name: str
    totals: Totals
