"""What an automatic indicator counts, and how points are made of it. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Term

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


class Shape(Term):
    """How points follow from a figure."""

    SHARE = "share", "按比例"
    MISSES = "misses", "按次扣分"
    TARGET = "target", "按目标量"


@dataclass(frozen=True)
class Figure:
    """What was counted for one body; `denominator` None where a bare count is meant."""

    numerator: Decimal
    denominator: Decimal | None = None


@dataclass(frozen=True)
class Span:
    """Whom and what to count: these bodies, from the one day to the other, both included."""

    agency_ids: tuple[int, ...]
    from_on: date
    to_on: date
    covers: ReportPeriod
    authority_id: int
    parameters: Mapping[str, int] = field(default_factory=dict)

    @property
    def days(self) -> tuple[date, date]:
        """Both days, as a range."""
        return self.from_on, self.to_on


@dataclass(frozen=True)
class Parameter:
    """A whole number a scheme may set for an indicator: its default and its bounds."""

    key: str
    label: str
    default: int
    least: int
    most: int


FULL_AT = Parameter("full_at", "达到多少（%）得满分", 100, 1, 100)
ZERO_AT = Parameter("zero_at", "低于多少（%）不得分", 0, 0, 99)
DEDUCT = Parameter("deduct", "每次扣分（百分之一分）", 200, 1, 10000)
TARGET = Parameter("target", "目标数量", 1, 1, 100000)
OF_SHAPE = {Shape.SHARE: (FULL_AT, ZERO_AT), Shape.MISSES: (DEDUCT,), Shape.TARGET: (TARGET,)}


@dataclass(frozen=True)
class Measure:
    """One way of counting: for all bodies at once, in a query or two."""

    key: str
    label: str
    words: str  # what is counted, for the scheme and the sheet
    shape: Shape
    count: Callable[[Span], Mapping[int, Figure]]
    link: str  # where its records are, for the face
    more: tuple[Parameter, ...] = ()

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Everything a scheme may set."""
        return (*OF_SHAPE[self.shape], *self.more)

    def with_defaults(self, given: Mapping[str, Any]) -> dict[str, int]:
        """The parameters of an indicator, the missing ones by default."""
        return {one.key: int(given.get(one.key, one.default)) for one in self.parameters}

    def figure(self, counted: Mapping[int, Figure], agency_id: int) -> Figure | None:
        """What a body has; None where it had nothing to count: 不涉及."""
        found = counted.get(agency_id)
        if self.shape is Shape.SHARE:
            return found if found and found.denominator else None
        return found or Figure(Decimal())


def points(figure: Figure, *, shape: str, most: Decimal, parameters: Mapping[str, int]) -> Decimal:
    """The points of a figure, from nought to `most`, to the hundredth, half up."""
    part = _PARTS[Shape(shape)](figure, most, parameters)
    return min(max(part, Decimal()), most).quantize(CENT, ROUND_HALF_UP)


def _by_share(figure: Figure, most: Decimal, parameters: Mapping[str, int]) -> Decimal:
    if not figure.denominator:
        return most
    reached = figure.numerator * HUNDRED / figure.denominator
    full, zero = Decimal(parameters["full_at"]), Decimal(parameters["zero_at"])
    if reached >= full:
        return most
    return most * (reached - zero) / (full - zero) if full > zero else Decimal()


def _by_misses(figure: Figure, most: Decimal, parameters: Mapping[str, int]) -> Decimal:
    return most - figure.numerator * Decimal(parameters["deduct"]) / HUNDRED


def _by_target(figure: Figure, most: Decimal, parameters: Mapping[str, int]) -> Decimal:
    return most * figure.numerator / Decimal(parameters["target"])


_PARTS = {Shape.SHARE: _by_share, Shape.MISSES: _by_misses, Shape.TARGET: _by_target}


def counted(rows: Any) -> dict[int, Figure]:
    """Rows of (body, count) or (body, part, whole) as figures."""
    return {
        agency_id: Figure(Decimal(numbers[0] or 0), Decimal(numbers[1] or 0) if len(numbers) > 1 else None)
        for agency_id, *numbers in rows
    }
