"""What the answers come to: by unit and row, each grade's count and share. Shares of a row come to 100.0 exactly."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count

from gongkai.supervision.models import Evaluation, Mark
from gongkai.supervision.vocabulary import Scale

WHOLE = 1000  # tenths of a per cent


@dataclass(frozen=True)
class RowResult:
    """One row of the questionnaire: how often each grade was given, best first, and its share in per cent."""

    words: str
    counts: Sequence[int]
    shares: Sequence[Decimal]
    satisfied: Decimal | None  # none: nobody answered

    @property
    def bar(self) -> str:
        """How long its bar is, out of a hundred."""
        return str(self.satisfied or 0)

    @property
    def cells(self) -> list[tuple[int, Decimal]]:
        """Count and share of each grade."""
        return list(zip(self.counts, self.shares, strict=True))


@dataclass(frozen=True)
class UnitResult:
    """One unit: how many answers, whether they suffice, and what they come to; without enough there is no grade."""

    agency_id: int
    name: str
    ballots: int
    suffices: bool
    rows: Sequence[RowResult]
    whole: RowResult

    @property
    def satisfied(self) -> Decimal | None:
        """The share of grades that say satisfied, where the sample suffices."""
        return self.whole.satisfied if self.suffices else None


def results(evaluation: Evaluation) -> list[UnitResult]:
    """Every unit of an evaluation. Four queries, however many answered.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    scale = Scale(evaluation.scale)
    rows = list(evaluation.rows.all())
    units = list(evaluation.units.select_related("agency").annotate(answers=Count("ballots")))
    given = _given(evaluation)
    found = []
    for unit in units:
        counts = [[given[unit.pk, row.pk, grade] for grade in _places(scale)] for row in rows]
        lines = [row_result(row.words, count, scale) for row, count in zip(rows, counts, strict=True)]
        whole = row_result("", [sum(column) for column in zip(*counts, strict=True)], scale)
        suffices = unit.answers >= evaluation.minimum_sample
        found.append(UnitResult(unit.agency_id, unit.agency.name, unit.answers, suffices, lines, whole))
    return found


def row_result(words: str, counts: Sequence[int], scale: Scale) -> RowResult:
    """One row from its counts."""
    shared = shares(counts)
    good = sum(shared[: scale.content], Decimal(0)) if sum(counts) else None
    return RowResult(words, tuple(counts), tuple(shared), good)


def shares(counts: Sequence[int]) -> list[Decimal]:
    """Each count in per cent of all, to one place; what rounding leaves goes to the largest remainders."""
    whole = sum(counts)
    if not whole:
        return [Decimal("0.0")] * len(counts)
    exact = [count * WHOLE for count in counts]
    tenths = [value // whole for value in exact]
    order = sorted(range(len(counts)), key=lambda place: (-(exact[place] % whole), place))
    for place in order[: WHOLE - sum(tenths)]:
        tenths[place] += 1
    return [Decimal(value).scaleb(-1) for value in tenths]


def _places(scale: Scale) -> range:
    return range(1, len(scale.grades) + 1)


def _given(evaluation: Evaluation) -> Mapping[tuple[int, int, int], int]:
    marks = Mark.objects.filter(ballot__unit__evaluation=evaluation).order_by()
    found: dict[tuple[int, int, int], int] = defaultdict(int)
    for unit, row, grade, count in marks.values_list("ballot__unit_id", "row_id", "grade").annotate(count=Count("pk")):
        found[unit, row, grade] = count
    return found
