"""What the desk asks beside a single report: whom it may act for, old reports that wait, lines over the years."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.annual_reports.displays import ReportRow
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.series import series
from gongkai.annual_reports.showing_rows import MOST, rows_of
from gongkai.annual_reports.visibility import READ, reach, visible_version
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law.annual_reports import title_of
from gongkai.law.report_lines import Line, line_groups, line_keys
from gongkai.law.report_periods import ReportPeriod

APPROVE, COMPILE = "annual_reports.approve", "annual_reports.compile"


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


@dataclass(frozen=True)
class ShownLine:
    """One figure over the years; None where a year's report does not state it."""

    key: str
    label: str
    unit: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True)
class ShownGroup:
    """Lines drawn together, with the years they run over."""

    title: str
    years: tuple[int, ...]
    lines: tuple[ShownLine, ...]

    @property
    def rows(self) -> list[tuple[str, list[float | None]]]:
        """Names and values, as a drawing takes them."""
        return [(line.label, [None if one is None else float(one) for one in line.values]) for line in self.lines]


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


def lines_over_years(actor: Actor, agency_id: int, *, scope: str) -> list[ShownGroup]:
    """The figures that can be followed over the years; groups nothing is known of are left out.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    found = series(actor, agency_id, line_keys(), scope=scope)
    return groups_over(found)


def groups_over(found: Iterable[tuple[int, dict[str, Decimal]]]) -> list[ShownGroup]:
    """Year after year of figures as lines."""
    years = list(found)
    groups = [
        ShownGroup(
            group.title, tuple(year for year, _figures in years), tuple(_line(one, years) for one in group.lines)
        )
        for group in line_groups()
    ]
    kept = [_with_known_lines(group) for group in groups]
    return [group for group in kept if group.lines]


def _line(line: Line, years: list[tuple[int, dict[str, Decimal]]]) -> ShownLine:
    return ShownLine(line.key, line.label, line.unit, tuple(line.value(figures) for _year, figures in years))


def _with_known_lines(group: ShownGroup) -> ShownGroup:
    known = tuple(line for line in group.lines if any(value is not None for value in line.values))
    return ShownGroup(group.title, group.years, known)


def waiting(actor: Actor, permission: str, states: Collection[State]) -> list[ReportRow]:
    """The reports in these states that wait for somebody with this permission, the first due on top. Five queries at most."""
    found = ReportVersion.objects.filter(reach(actor, permission, agency="report__agency_id"), state__in=states)
    reports = Report.objects.filter(pk__in=found.exclude(origin=Origin.FILE).values("report_id"))
    rows = rows_of(list(reports.select_related("agency").order_by("year", "pk")[:MOST]))
    return sorted(rows, key=lambda row: row.due_on or date.max)
