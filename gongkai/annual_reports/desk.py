"""What the desk asks beside a single report: whom it may act for, old reports, what waits."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.annual_reports.displays import ReportRow
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.showing_rows import MOST, rows_of
from gongkai.annual_reports.visibility import APPROVE, COMPILE, READ, reach, visible_version
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law.annual_reports import title_of
from gongkai.law.report_periods import ReportPeriod


@dataclass(frozen=True)
class Heading:
    """Which report a page is about."""

    pk: int
    title: str
    agency_name: str
    covers: ReportPeriod
    scope: Scope
    state: State


@dataclass(frozen=True)
class OldReportRow:
    """An old report that was read: how much of it, and whether it was confirmed."""

    version_id: int
    agency_name: str
    covers: ReportPeriod
    source_name: str
    figures: int
    state: State


def approved_for(actor: Actor) -> list[tuple[int, str]]:
    """The bodies whose reports this person decides on, in the order of the tree."""
    return agencies.choices(actor, APPROVE)


def read_for(actor: Actor) -> list[tuple[int, str]]:
    """The bodies whose reports this person may read."""
    return agencies.choices(actor, READ)


def heading(actor: Actor, version_pk: int) -> Heading:
    """Which report it is, in one query; unknown and hidden look the same."""
    version = visible_version(actor, version_pk)
    report = version.report
    title = title_of(report.agency.name, report.covers, form_key=report.form_key)
    return Heading(version.pk, title, report.agency.name, report.covers, Scope(report.scope), State(version.state))


def old_reports(actor: Actor) -> list[OldReportRow]:
    """Every report read from a file, those that wait to be confirmed first. One query."""
    found = ReportVersion.objects.filter(reach(actor, COMPILE, agency="report__agency_id"), origin=Origin.FILE)
    rows = found.select_related("report__agency").order_by("report__agency__position", "-report__year", "-number")
    return sorted((_old(version) for version in rows), key=lambda row: row.state is State.APPROVED)


def _old(version: ReportVersion) -> OldReportRow:
    report = version.report
    return OldReportRow(
        version_id=version.pk,
        agency_name=report.agency.name,
        covers=report.covers,
        source_name=version.source_name,
        figures=len(version.figures or version.reading),
        state=State(version.state),
    )


def text_of(actor: Actor, version_pk: int) -> str:
    """The whole text an old report was read from."""
    return "\n".join(visible_version(actor, version_pk).sections.values())


def standing_at(actor: Actor, permission: str, states: Collection[State]) -> QuerySet[ReportVersion]:
    """The versions in these states this permission reaches, old papers aside; a list to be asked further."""
    found = ReportVersion.objects.filter(reach(actor, permission, agency="report__agency_id"), state__in=states)
    return found.exclude(origin=Origin.FILE)


def waiting(actor: Actor, permission: str, states: Collection[State]) -> list[ReportRow]:
    """The reports in these states that wait for somebody with this permission, the first due on top. Five queries at most."""
    reports = Report.objects.filter(pk__in=standing_at(actor, permission, states).values("report_id"))
    rows = rows_of(list(reports.select_related("agency").order_by("year", "pk")[:MOST]))
    return sorted(rows, key=lambda row: row.due_on or date.max)
