"""The bodies an area's report is made of, and the newest report of each that counts: two questions to the database."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from gongkai.agencies.models import Agency
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import HANDED_IN, Scope


@dataclass(frozen=True)
class Below:
    """A body of an area, and whether it reports by itself or with everything below it."""

    agency_id: int
    name: str
    phone: str
    scope: Scope
    is_own_level: bool = False


def bodies_of(report: Report) -> tuple[Below, ...]:
    """The body itself, then those directly below it: in use, or closed since and with a report of that time."""
    has_below = Exists(_reporting(report).filter(parent_id=OuterRef("pk")))
    rows = _reporting(report).filter(parent_id=report.agency_id).annotate(has_below=has_below)
    ordered = rows.order_by("position", "id").values_list("pk", "name", "phone", "has_below")
    own = Below(report.agency_id, report.agency.name, report.agency.phone, Scope.OWN, is_own_level=True)
    return (own, *(Below(pk, name, phone, Scope.AREA if more else Scope.OWN) for pk, name, phone, more in ordered))


def versions_of(report: Report, bodies: Sequence[Below]) -> dict[tuple[int, str], ReportVersion]:
    """The newest version handed in or approved of each body's report of that time."""
    found = ReportVersion.objects.filter(
        report__agency_id__in=[body.agency_id for body in bodies],
        report__year=report.year,
        report__period=report.period,
        report__ordinal=report.ordinal,
        state__in=HANDED_IN,
    )
    ordered = found.select_related("report").defer("sections", "reading", "parts", "typed").order_by("number")
    return {(version.report.agency_id, version.report.scope): version for version in ordered}


def _reporting(report: Report) -> QuerySet[Agency]:
    """Every body that reports for that time: those in use, and those closed since that did."""
    did = Report.objects.filter(
        agency_id=OuterRef("pk"), year=report.year, period=report.period, ordinal=report.ordinal, versions__isnull=False
    )
    return Agency.objects.filter(Q(is_active=True) | Exists(did))
