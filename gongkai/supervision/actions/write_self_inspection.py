"""编写自查报告: a unit writes its chapters; the first words begin the report."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import chapters, states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Inspection, SelfChapter, SelfInspection
from gongkai.supervision.vocabulary import InspectionState, SelfState


@transaction.atomic
def write_self_inspection(inspection_pk: int, agency_id: int, texts: Mapping[str, str], *, by: Actor) -> SelfInspection:
    """Keep what was written, chapter by chapter; chapters not named stay as they are.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    inspection = locked(visibility.inspections(by), inspection_pk)
    by.must(visibility.RECTIFY, At(agency_id))
    report = _report(inspection, agency_id, by=by)
    states.must_allow("write_self_inspection", report)
    known = {chapter.key: chapter for chapter in chapters.chapters()}
    for key, text in texts.items():
        if key in known:
            _write(report, key, plain.said(text, what=known[key].name, most=8000, field=key), by=by)
    journal.record("supervision.write_self_inspection", report, by=by)
    return report


def _report(inspection: Inspection, agency_id: int, *, by: Actor) -> SelfInspection:
    found = SelfInspection.objects.filter(inspection=inspection, agency_id=agency_id).first()
    if found:
        return found
    takes_part = inspection.units.filter(agency_id=agency_id).exists() and inspection.self_due_on is not None
    if not takes_part or inspection.state != InspectionState.OPEN:
        raise Unknown
    agency = Agency.objects.get(pk=agency_id)
    return SelfInspection.objects.create(
        inspection=inspection,
        agency=agency,
        title=f"{agency.name}关于{inspection.title}自查整改情况的报告"[:120],
        state=SelfState.DRAFT,
        started_by_id=by.person_id,
        started_at=timezone.now(),
    )


def _write(report: SelfInspection, key: str, body: str, *, by: Actor) -> None:
    written = {"body": body, "written_by_id": by.person_id, "written_at": timezone.now()}
    SelfChapter.objects.update_or_create(report=report, key=key, defaults=written)
