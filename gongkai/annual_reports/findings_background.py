"""What a report is compared with: the one before it, those of shorter periods, the units below, the fees in the records."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from django.db.models import QuerySet

from gongkai import statistics
from gongkai.annual_reports import rollup
from gongkai.annual_reports.figures import Settled, stated
from gongkai.annual_reports.keeping import Known
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import HANDED_IN, Origin, Scope, State
from gongkai.law import forms
from gongkai.law.checks import Background, Stage
from gongkai.law.report_periods import PeriodKind, ReportPeriod

PERIOD, SO_FAR, CUMULATIVE = ".period", ".year", ".cumulative"  # columns of the annexed tables
SHORTER = (PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.MONTH)  # the first of those with the most of the year counts


def background_of(version: ReportVersion, settled: Settled, *, stage: Stage) -> Background:
    """Everything known beside the figures of one version.

    Law: Regulation 2019, Art. 50; Statistics Notice 2014; Report Format 2021.
    """
    report = version.report
    return Background(
        stage=stage,
        approximate=frozenset(key for key, entry in version.reading.items() if entry.get("approximate")),
        not_applicable=settled.not_applicable,
        previous=previous(report),
        children=_children(version, settled),
        periods=periods(report),
        records=_fees(version),
    )


def _children(version: ReportVersion, settled: Settled) -> Mapping[str, rollup.Told]:
    """What the units below say. Where the figures were added up from them, only typed ones can differ."""
    if version.origin == Origin.RECORDS and not settled.typed:
        return {}
    return rollup.children(settled.parts, forms.form(version.report.form_key))


def previous(report: Report) -> Known:
    """The figures of the period before, as last approved; empty where there is no such report."""
    before = period_before(report.covers)
    found = _same_body(report, year=before.year).filter(
        report__period=before.kind, report__ordinal=before.ordinal, state=State.APPROVED
    )
    newest = found.select_related("report").order_by("-number").first()
    if newest is None:
        return {}
    figures = stated(newest)
    return figures if before.is_whole_year else {key: figures[key] for key in figures if not key.endswith(CUMULATIVE)}


def period_before(period: ReportPeriod) -> ReportPeriod:
    """Last year for a year, the quarter before for a quarter."""
    if period.ordinal > 1:
        return ReportPeriod(period.year, period.kind, period.ordinal - 1)
    return ReportPeriod(period.year - 1, period.kind, period.kind.most)


def periods(report: Report) -> dict[str, Mapping[str, Decimal]]:
    """The figures of the quarters, halves or months a report covers, by their names; a missing one stands empty."""
    found: dict[PeriodKind, dict[str, Mapping[str, Decimal]]] = defaultdict(dict)
    for version in _shorter(report):
        found[PeriodKind(version.report.period)][version.report.covers.label] = _by_itself(stated(version))
    if not found:
        return {}
    best = max(found, key=lambda kind: (len(found[kind]) * kind.months, -SHORTER.index(kind)))
    return {part.label: found[best].get(part.label, {}) for part in report.covers.parts(best)}


def _by_itself(figures: Known) -> Known:
    """The figures of a stretch without those before it: where a form has 本期 beside 本年累计, the 本期 stands for both."""
    own = {f"{key.removesuffix(PERIOD)}{SO_FAR}": value for key, value in figures.items() if key.endswith(PERIOD)}
    return {key: value for key, value in figures.items() if not key.endswith(CUMULATIVE)} | own


def _shorter(report: Report) -> list[ReportVersion]:
    """The newest version handed in of each shorter report within it, older versions giving way to newer ones."""
    kinds = [kind for kind in SHORTER if kind.months < report.covers.kind.months]
    if not kinds:
        return []
    rows = _same_body(report, year=report.year).filter(report__period__in=kinds, state__in=HANDED_IN)
    newest = {version.report_id: version for version in rows.select_related("report").order_by("number")}
    return list(newest.values())


def _same_body(report: Report, *, year: int) -> QuerySet[ReportVersion]:
    return ReportVersion.objects.filter(
        report__agency_id=report.agency_id, report__scope=report.scope, report__year=year
    )


def _fees(version: ReportVersion) -> dict[str, int]:
    """How many fees the records of the period hold, where the records are the body's own."""
    report = version.report
    if report.scope == Scope.AREA or version.origin != Origin.RECORDS:
        return {}
    return statistics.counts(report.covers, report.agency_id)
