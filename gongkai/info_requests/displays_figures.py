"""The figures of a period, each with the list of cases it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gongkai.info_requests.displays import CaseFilters


@dataclass(frozen=True)
class Figure:
    """One figure: what it counts, how many, and the filters that list its cases (None: it counts no cases).

    `share` is a percentage with one decimal; None where there is nothing to be a part of.
    """

    key: str
    label: str
    value: int | Decimal | None
    filters: CaseFilters | None = None
    share: Decimal | None = None
    unit: str = "件"


@dataclass(frozen=True)
class RequestFigures:
    """What was received, how it ended, how long it took and what it cost, between two days; both ends counted."""

    from_on: date
    to_on: date
    agency_name: str  # empty: every body in reach
    received: Figure
    by_channel: Sequence[Figure]
    by_kind: Sequence[Figure]
    carried_in: Figure
    carried_out: Figure
    concluded: Figure
    results: Sequence[Figure]  # by reply code and outcome, with their share of what was concluded
    granted: Figure
    partly: Figure
    refused: Figure
    not_given: Figure
    not_processed: Figure
    otherwise: Figure
    on_time: Figure
    late: Figure
    waiting_late: Figure
    elapsed: Sequence[Figure]  # median, mean, longest: working days from receipt to the answer
    extensions: Figure
    corrections: Figure
    consultations: Figure
    sent_on: Figure
    record_corrections: Figure  # requests to put a record right, counted apart
    fees: Sequence[Figure]  # charged, by item and by basis; 元
    fee_total: Figure
    paid: Figure
    waived: Figure
    waivers: Figure
    refunded: Figure
    other_fees: Figure  # must be 0
    flags: Sequence[Figure]
    paper_forms: Figure
    searches: Sequence[Figure]
    suggestions: Sequence[Figure]
    ratings: Sequence[Figure]
    on_request_items: Figure  # items of the catalogue with the attribute 依申请公开: no applications

    @property
    def all(self) -> Sequence[Figure]:
        """Every figure in the order of the page, for exports."""
        rows: list[Figure] = []
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            rows += [value] if isinstance(value, Figure) else list(value) if isinstance(value, list | tuple) else []
        return rows
