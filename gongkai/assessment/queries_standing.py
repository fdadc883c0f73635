"""How bodies stand by their latest published assessment, for whoever oversees many of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count

from gongkai.accounts.actor import Actor
from gongkai.assessment import visibility
from gongkai.assessment.models import Result
from gongkai.assessment.vocabulary import RoundState
from gongkai.law.report_periods import PeriodKind, ReportPeriod

MONTHS = 12


@dataclass(frozen=True)
class Standing:
    """One body: its latest published points, grade and place, and its published months, the oldest first."""

    agency_id: int
    points: Decimal | None
    grade: str
    rank: int | None
    of: int  # bodies in that ranking
    round_id: int
    result_id: int
    label: str
    series: tuple[tuple[date, Decimal | None], ...]  # first day of the month, points; None: not published


def standing(actor: Actor, agency_ids: Collection[int], *, today: date) -> Mapping[int, Standing]:
    """The bodies of these that were ever ranked; published rankings only, so everybody who reads assessments may. Two queries.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    if not actor.may(visibility.READ):
        return {}
    months = _months(today)
    found = Result.objects.filter(
        agency_id__in=agency_ids, round__state=RoundState.PUBLISHED, round__year__gte=months[0].year - 1
    )
    rows = list(found.select_related("round__scheme").order_by("round__published_on", "round_id", "pk"))
    sizes = dict(
        Result.objects.filter(round_id__in={row.round_id for row in rows})
        .order_by()
        .values_list("round_id")
        .annotate(n=Count("pk"))
    )
    grouped: dict[int, list[Result]] = {}
    for row in rows:
        grouped.setdefault(row.agency_id, []).append(row)
    return {pk: _standing(results, months, sizes) for pk, results in grouped.items()}


def _standing(results: list[Result], months: list[date], sizes: Mapping[int, int]) -> Standing:
    last = max(results, key=lambda row: (row.round.covers.to_on, row.pk))
    by_month = {row.round.covers.from_on: row.points for row in results if row.round.period == PeriodKind.MONTH}
    return Standing(
        agency_id=last.agency_id,
        points=last.points,
        grade=last.grade,
        rank=last.rank,
        of=sizes.get(last.round_id, 0),
        round_id=last.round_id,
        result_id=last.pk,
        label=last.round.covers.label,
        series=tuple((month, by_month.get(month)) for month in months),
    )


def _months(today: date) -> list[date]:
    """The first days of the twelve months before this one."""
    last = today.year * 12 + today.month - 2  # months since the beginning, the one before this
    periods = [ReportPeriod(n // 12, PeriodKind.MONTH, n % 12 + 1) for n in range(last - MONTHS + 1, last + 1)]
    return [period.from_on for period in periods]
