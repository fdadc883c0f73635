"""Totals by attribute that add up, with their shares."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal

from gongkai.law.vocabulary import Openness

ATTRIBUTES = (Openness.PROACTIVE, Openness.ON_REQUEST, Openness.WITHHELD, Openness.UNDETERMINED)


@dataclass(frozen=True)
class Totals:
    """How many items are of which attribute; `waiting` have none yet."""

    proactive: int = 0
    on_request: int = 0
    withheld: int = 0
    undetermined: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """All of them: the parts add up to it."""
        return sum(getattr(self, part.name) for part in fields(self))

    @property
    def open(self) -> int:
        """Those without a definite attribute."""
        return self.undetermined + self.waiting

    @property
    def equation(self) -> str:
        """Said as the offices say it: 61 = 37 + 22 + 2; parts that are nought behind the third are left out."""
        parts = [self.proactive, self.on_request, self.withheld, *(n for n in (self.undetermined, self.waiting) if n)]
        return f"{self.total} = {' + '.join(map(str, parts))}"

    def share(self, count: int) -> Decimal:
        """What part of all that is, in percent with one decimal."""
        return share(count, self.total)


def share(count: int, total: int) -> Decimal:
    """Percent with one decimal, rounded half up; nought of nothing."""
    if not total:
        return Decimal("0.0")
    return (Decimal(count * 100) / Decimal(total)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def totals(counted: Iterable[tuple[str, int]]) -> Totals:
    """From (attribute or nothing, how many) to totals."""
    found = dict.fromkeys((part.name for part in fields(Totals)), 0)
    for openness, count in counted:
        found[openness or "waiting"] += count
    return Totals(**found)


def together(several: Iterable[Totals]) -> Totals:
    """The sum of several."""
    rows = list(several)
    return Totals(**{part.name: sum(getattr(row, part.name) for row in rows) for part in fields(Totals)})
