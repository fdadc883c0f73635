"""The reports of the bodies a person compiles for, as a list."""

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.annual_reports.displays import ReportRow
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.showing_dates import OfficeDates
from gongkai.annual_reports.showing_history import is_public, public_revisions
from gongkai.annual_reports.visibility import COMPILE, reach
from gongkai.annual_reports.vocabulary import Origin, Scope, State

MOST = 500
_FIELDS = ("number", "state", "origin", "item_id", "item_revision", "report")


def own_reports(
    actor: Actor, *, agency_id: int | None = None, year: int | None = None, period: str = ""
) -> list[ReportRow]:
    """The newest version of each report of the bodies this person compiles for, the latest period first. Five queries at most."""
    narrowed = {"agency_id": agency_id, "year": year, "period": period}
    wanted = {name: value for name, value in narrowed.items() if value}
    reports = Report.objects.filter(reach(actor, COMPILE), versions__isnull=False, **wanted).distinct()
    ordered = reports.select_related("agency").order_by("-year", "-ordinal", "agency__position", "agency_id", "-scope")
    return rows_of(list(ordered[:MOST]))


def compiled_for(actor: Actor) -> list[tuple[int, str]]:
    """The bodies this person may compile for, in the order of the tree: number and indented name."""
    return agencies.choices(actor, COMPILE)


def rows_of(reports: list[Report]) -> list[ReportRow]:
    """The newest version of each of these reports, in their order. Three queries at most."""
    found = ReportVersion.objects.filter(report__in=[report.pk for report in reports]).only(*_FIELDS)
    versions = {version.report_id: version for version in found.order_by("number")}
    revisions = public_revisions({one.item_id for one in versions.values() if one.item_id is not None})
    dates = OfficeDates.of({report.covers for report in reports})
    rows = [
        _row(report, version, dates, is_open=is_public(version, revisions))
        for report in reports
        if (version := versions.get(report.pk))
    ]
    return sorted(rows, key=lambda row: (row.covers.to_on, row.covers.kind.months), reverse=True)


def _row(report: Report, version: ReportVersion, dates: OfficeDates, *, is_open: bool) -> ReportRow:
    agency = report.agency
    return ReportRow(
        version_id=version.pk,
        report_id=report.pk,
        agency_name=agency.name,
        covers=report.covers,
        scope=Scope(report.scope),
        state=State(version.state),
        origin=Origin(version.origin),
        number=version.number,
        is_public=is_open,
        due_on=dates.due(agency.pk, kind=agency.kind, level=agency.level, covers=report.covers).submit_on,
    )
