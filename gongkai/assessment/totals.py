"""Points added up, graded and ranked: the one writer of what a result says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Avg

from gongkai.assessment.checking import Band
from gongkai.assessment.models import Result, Round, Score
from gongkai.assessment.vocabulary import Blank, RoundState
from gongkai.law.report_periods import PeriodKind

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Cell:
    """One indicator's points for one body."""

    most: Decimal
    value: Decimal | None
    is_blank: bool = False


def rounded(points: Decimal) -> Decimal:
    """To the hundredth, half up."""
    return points.quantize(CENT, ROUND_HALF_UP)


def earned(cells: Iterable[Cell], *, total: Decimal, blank: str) -> Decimal | None:
    """What a body earned; None while something is not scored.

    Where blank indicators are spread, the others make up the total in proportion; whoever had nothing at all to count
    has it whole: nobody is punished for having had nothing to do.
    """
    cells = list(cells)
    scored = [cell for cell in cells if not (cell.is_blank and blank == Blank.SPREAD)]
    if any(cell.value is None for cell in scored):
        return None
    got = sum((cell.value for cell in scored if cell.value is not None), Decimal())
    if len(scored) == len(cells):
        return rounded(got)
    most = sum((cell.most for cell in scored), Decimal())
    return rounded(got * total / most) if most else rounded(total)


def with_carried(own: Decimal | None, carried: Decimal | None, *, share: Decimal) -> Decimal | None:
    """A year's points: its own, and so many percent of them made of the average of its months or quarters."""
    if own is None or carried is None or not share:
        return own
    return rounded((own * (HUNDRED - share) + carried * share) / HUNDRED)


def grade(points: Decimal | None, bands: Sequence[Band]) -> str:
    """The grade of these points: the highest whose lower bound they reach."""
    if points is None:
        return ""
    return next((band.label for band in sorted(bands, key=lambda one: -one.least) if points >= band.least), "")


def ranks(points: Mapping[int, Decimal | None]) -> dict[int, int | None]:
    """The place of each: equal points share a place, and the next place counts them all (1, 2, 2, 4)."""
    ordered = sorted((value for value in points.values() if value is not None), reverse=True)
    first = {value: place for place, value in reversed(list(enumerate(ordered, start=1)))}
    return {key: first[value] if value is not None else None for key, value in points.items()}


def restate(one: Round) -> None:
    """Add up, grade and rank every body of a round again. Five queries, however many bodies."""
    scheme, results = one.scheme, list(one.results.all())
    bands = [Band(band.label, band.least, band.most) for band in scheme.bands.all()]
    cells: dict[int, list[Cell]] = defaultdict(list)
    rows = Score.objects.filter(result__round=one).order_by()
    for result_id, most, value, is_blank in rows.values_list("result_id", "indicator__max_score", "value", "is_blank"):
        cells[result_id].append(Cell(most, value, is_blank))
    averages = _averages(one)
    for result in results:
        result.earned = earned(cells[result.pk], total=scheme.total, blank=scheme.blank)
        result.carried = averages.get(result.agency_id)
        result.points = with_carried(result.earned, result.carried, share=scheme.carried_share)
        result.grade = grade(result.points, bands)
    places = ranks({result.pk: result.points for result in results})
    for result in results:
        result.rank = places[result.pk]
    Result.objects.bulk_update(results, ["earned", "carried", "points", "grade", "rank"], batch_size=200)


def _averages(one: Round) -> dict[int, Decimal]:
    """The average of the year's published months and quarters of each body, where a year takes it up."""
    if one.period != PeriodKind.YEAR or not one.scheme.carried_share:
        return {}
    found = Result.objects.filter(
        round__authority_id=one.authority_id, round__year=one.year, round__state=RoundState.PUBLISHED
    ).exclude(round__period=PeriodKind.YEAR)
    rows = found.order_by().values_list("agency_id").annotate(mean=Avg("points"))
    return {agency_id: rounded(Decimal(str(mean))) for agency_id, mean in rows if mean is not None}
