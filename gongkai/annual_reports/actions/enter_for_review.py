"""送公开审查: an approved annual report becomes an item of information, and takes the ordinary way to the public."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import freezing, history, states
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.papers.for_review import content_of
from gongkai.annual_reports.public_errors import AlreadyEntered, NewerApproved, NotAnnual
from gongkai.annual_reports.vocabulary import EventKind, State
from gongkai.information import revisions
from gongkai.information.actions.enter import enter
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import ItemKind


@transaction.atomic
def enter_for_review(version_id: int, *, by: Actor) -> InfoItem:
    """Make the item with page and files, or put a corrected report in the place of the earlier one with its reason.

    Law: Regulation 2019, Arts. 17, 49; Regulation 2008, Arts. 14, 31.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("enter_for_review", version)
    _must_be_the_annual_report(version)
    freezing.must_be_intact(version)
    earlier = _item_of(version)
    _must_be_new(version, earlier)

    item = _put(version, earlier, by=by)
    version.item, version.item_revision = item, item.current.number if item.current else None
    version.save(update_fields=["item", "item_revision"])
    history.record(
        "enter_for_review", version, by=by, kind=EventKind.ENTERED, item=item.pk, revision=version.item_revision
    )
    return item


def _must_be_the_annual_report(version: ReportVersion) -> None:
    """Refuse shorter periods, and what a correction has taken the place of."""
    report = version.report
    if not report.covers.is_whole_year:
        raise NotAnnual(report=str(report))
    newer = report.versions.filter(state=State.APPROVED, number__gt=version.number).order_by("-number").first()
    if newer is not None:
        raise NewerApproved(report=str(report), number=version.number, newer=newer.number)


def _item_of(version: ReportVersion) -> InfoItem | None:
    """The item of this version, or of the newest one before it: one report has one page."""
    before = version.report.versions.filter(item__isnull=False, number__lte=version.number).order_by("-number").first()
    return before.item if before is not None else None


def _must_be_new(version: ReportVersion, item: InfoItem | None) -> None:
    """Refuse handing in twice what the reviewers have; what was withdrawn, or changed by hand, may be handed in anew."""
    if version.item_id is None or item is None or item.stage == Stage.WITHDRAWN:
        return
    if item.current is not None and item.current.number == version.item_revision:
        raise AlreadyEntered(report=str(version.report), number=version.number)


def _put(version: ReportVersion, earlier: InfoItem | None, *, by: Actor) -> InfoItem:
    if earlier is None:
        place = Place(version.report.agency_id)
        return enter(content_of(version), kind=ItemKind.ANNUAL_REPORT, place=place, by=by)
    before = revisions.content_of(revisions.current_of(earlier))
    return revise(earlier.pk, content_of(version, before=before), note=version.reason, by=by).item
