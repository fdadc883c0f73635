"""Figures over the years: what the approved reports of one body say, year after year."""

from collections.abc import Collection
from decimal import Decimal

from gongkai.accounts.actor import Actor
from gongkai.annual_reports.figures import written
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.visibility import must_read
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.law.report_periods import PeriodKind

Year = tuple[int, dict[str, Decimal]]


def series(actor: Actor, agency_id: int, keys: Collection[str], *, scope: str = Scope.OWN) -> list[Year]:
    """These figures for each year with an approved report of the body, the oldest first. One query.

    Of several approved versions the newest speaks. A figure a report does not state is left out, never taken for zero.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    must_read(actor, agency_id)
    found = ReportVersion.objects.filter(
        report__agency_id=agency_id, report__scope=scope, report__period=PeriodKind.YEAR, state=State.APPROVED
    )
    ordered = found.select_related("report").only("figures", "reading", "origin", "report__year")
    newest = {version.report.year: version for version in ordered.order_by("report__year", "number")}
    return [(year, _chosen(version, keys)) for year, version in newest.items()]


def _chosen(version: ReportVersion, keys: Collection[str]) -> dict[str, Decimal]:
    figures = written(version)
    return {key: figures[key] for key in keys if key in figures}
