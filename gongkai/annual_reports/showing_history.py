"""What happened to a report: its versions, which of them is public, its events, the units it was added up from."""

from collections.abc import Collection, Iterable, Mapping

from gongkai.annual_reports.displays import EventShown, PartShown, VersionRow
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.rollup import Part
from gongkai.annual_reports.vocabulary import EventKind, State
from gongkai.publication.models import PublicItem


def versions_of(report: Report) -> list[ReportVersion]:
    """The versions of a report, oldest first, without what they say."""
    fields = (
        "report_id",
        "number",
        "state",
        "origin",
        "reason",
        "submitted_at",
        "approved_at",
        "item_id",
        "item_revision",
    )
    return list(report.versions.only(*fields).order_by("number"))


def public_revisions(item_ids: Collection[int]) -> dict[int, int]:
    """Which revision of each of these items the public sees; those not public are left out."""
    if not item_ids:
        return {}
    return dict(PublicItem.objects.filter(item_id__in=item_ids).values_list("item_id", "revision_number"))


def is_public(version: ReportVersion, revisions: Mapping[int, int]) -> bool:
    """Whether the public sees this very version: read off the public projection, never stored.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    return version.item_id is not None and revisions.get(version.item_id) == version.item_revision


def version_rows(versions: Iterable[ReportVersion], revisions: Mapping[int, int]) -> tuple[VersionRow, ...]:
    """The list of versions."""
    return tuple(
        VersionRow(
            one.pk, one.number, State(one.state), one.reason, one.submitted_at, one.approved_at,
            is_public(one, revisions),
        )
        for one in versions
    )  # fmt: skip


def event_rows(version: ReportVersion) -> tuple[EventShown, ...]:
    """What happened to one version, oldest first."""
    return tuple(EventShown(EventKind(row.kind), row.words, row.by_name, row.at) for row in version.events.all())


def part_rows(parts: Iterable[Part]) -> tuple[PartShown, ...]:
    """The units of a 汇总: its own level, and one step below it the others."""
    return tuple(part_row(part) for part in parts)


def part_row(part: Part) -> PartShown:
    """One of them."""
    return PartShown(
        agency_id=part.agency_id,
        agency_name=part.agency_name,
        level=0 if part.is_own_level else 1,
        version_id=part.version_id,
        state=part.state,
        scope=part.scope,
        is_counted=part.is_counted,
        phone=part.phone,
    )
