"""Counting whether annual reports and the statistics of shorter periods were handed in on time."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Min

from gongkai.agencies.models import Agency
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.showing_dates import OfficeDates
from gongkai.annual_reports.vocabulary import HANDED_IN, Scope
from gongkai.assessment.measures.figure import Figure, Measure, Shape, Span, counted
from gongkai.law.report_periods import PeriodKind, ReportPeriod

SHORTER = (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH)


def annual(span: Span) -> Mapping[int, Figure]:
    """The annual report of the year before, where it was due in the period.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    return _handed_in(span, [ReportPeriod(span.to_on.year - 1)])


def statistics(span: Span) -> Mapping[int, Figure]:
    """The statistics of months, quarters and halves that were due in the period.

    Law: Regulation 2019, Art. 46; Statistics Notice 2014.
    """
    years = (span.from_on.year - 1, span.from_on.year)
    periods = [ReportPeriod(y, kind, n) for y in years for kind in SHORTER for n in range(1, kind.most + 1)]
    return _handed_in(span, [one for one in periods if one.to_on < span.to_on])


def _handed_in(span: Span, periods: list[ReportPeriod]) -> Mapping[int, Figure]:
    dates, days = OfficeDates.of(set(periods)), _first_days(span, periods)
    found: dict[int, list[int]] = {}
    bodies = Agency.objects.filter(pk__in=span.agency_ids).order_by().values_list("pk", "kind", "level")
    for pk, kind, level in bodies:
        for covers in periods:
            due_on = dates.due(pk, kind=kind, level=level, covers=covers).submit_on
            if due_on is not None and span.from_on <= due_on <= span.to_on:
                parts = found.setdefault(pk, [0, 0])
                parts[0] += days.get((pk, covers), date.max) <= due_on
                parts[1] += 1
    return counted((pk, *parts) for pk, parts in found.items())


def _first_days(span: Span, periods: Iterable[ReportPeriod]) -> dict[tuple[int, ReportPeriod], date]:
    versions = ReportVersion.objects.filter(
        report__agency_id__in=span.agency_ids,
        report__year__in={one.year for one in periods},
        report__scope=Scope.OWN,
        state__in=HANDED_IN,
        submitted_on__isnull=False,
    )
    which = ("report__agency_id", "report__year", "report__period", "report__ordinal")
    rows = versions.order_by().values_list(*which).annotate(first=Min("submitted_on"))
    return {(pk, ReportPeriod(year, PeriodKind(kind), n)): first for pk, year, kind, n, first in rows}


MEASURES = (
    Measure("report_in_time", "年度报告按期报送", "应于本期报送的年度报告，在期限内报送", Shape.SHARE, annual, "reports"),
    Measure("statistics_in_time", "统计报表按期报送", "本期应报的月度、季度、半年统计按期报送比例", Shape.SHARE, statistics, "statistics"),
)  # fmt: skip
