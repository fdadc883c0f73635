"""收结存: what was pending when the year began, what came, what ended, what is left; each figure is a set of cases.

A suit and its appeal are one case. The opening stock of a year is the closing stock of the year before.

Law: Report Format 2021; Regulation 2019, Art. 50(3).
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import BooleanField, Case, Count, Q, QuerySet, Value, When

from gongkai.agencies.models import Agency
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.counting import PENDING, column_on, open_or_concluded
from gongkai.remedies.models import RemedyCase

OPENING, NEW = "opening", "new"


@dataclass(frozen=True)
class StockRow:
    """One line: opening + new = total = upheld + corrected + other + pending."""

    key: str  # a block, `total`, or a body's number
    label: str
    opening: int
    new: int
    upheld: int
    corrected: int
    other: int
    pending: int

    @property
    def total(self) -> int:
        """Every case of the year."""
        return self.opening + self.new

    @property
    def concluded(self) -> int:
        """Those that ended in the year."""
        return self.upheld + self.corrected + self.other


def was_pending(from_on: date) -> Q:
    """Among the cases of a period: those pending on the day before it began, they themselves or the instance below."""
    before = Q(filed_on__lt=from_on)
    for below in ("appeal_of", "appeal_of__appeal_of"):
        before |= Q(**{f"{below}__filed_on__lt": from_on, f"{below}__concluded_on__gte": from_on})
    return before


def of_stock(cases: QuerySet[RemedyCase], stock: str, *, from_on: date) -> QuerySet[RemedyCase]:
    """Those of a period's cases that were there when it began, or those that came in it."""
    there = cases.filter(was_pending(from_on)).values("pk")
    return cases.filter(pk__in=there) if stock == OPENING else cases.exclude(pk__in=there)


def by_block(mine: QuerySet[RemedyCase], *, year: int) -> list[StockRow]:
    """The three blocks of the annual table and their sum. One query."""
    found = _tallied(mine, "block", year=year)
    rows = [_row(block.value, block.label, found) for block in RemedyBlock]
    return [*rows, _sum(rows)]


def by_body(mine: QuerySet[RemedyCase], *, year: int) -> list[StockRow]:
    """One line for each body that had a case, in the order of the bodies. Two queries."""
    found = _tallied(mine, "agency_id", year=year)
    there = {key for key, *_rest in found}
    bodies = Agency.objects.filter(pk__in=there).order_by("position", "id").values_list("pk", "name")
    return [_row(str(pk), name, found, key=pk) for pk, name in bodies]


def _tallied(mine: QuerySet[RemedyCase], by: str, *, year: int) -> dict[tuple[object, str, bool], int]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    there = Case(When(was_pending(first), then=Value(True)), default=Value(False), output_field=BooleanField())
    chosen = (mine & open_or_concluded(first, last)).annotate(column=column_on(last), there=there)
    rows = chosen.order_by().values_list(by, "column", "there").annotate(n=Count("pk"))
    return {(key, column, bool(was)): n for key, column, was, n in rows}


def _row(name: str, label: str, found: dict[tuple[object, str, bool], int], *, key: object = None) -> StockRow:
    wanted = name if key is None else key
    mine = {(column, was): n for (group, column, was), n in found.items() if group == wanted}
    columns = {
        column: sum(n for (named, _was), n in mine.items() if named == column)
        for column in (*(result.value for result in RemedyResult), PENDING)
    }
    there = sum(n for (_column, was), n in mine.items() if was)
    return StockRow(name, label, there, sum(mine.values()) - there, **columns)


def _sum(rows: list[StockRow]) -> StockRow:
    names = ("opening", "new", "upheld", "corrected", "other", "pending")
    return StockRow("total", "合计", *(sum(getattr(row, name) for row in rows) for name in names))
