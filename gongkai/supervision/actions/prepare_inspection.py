"""拟定检查: what is inspected on which basis, at whom, item by item."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Section
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.supervision import entering
from gongkai.supervision.locking import office_of
from gongkai.supervision.models import CheckItem, Inspected, Inspection
from gongkai.supervision.numbering import numbered
from gongkai.supervision.vocabulary import InspectionKind, InspectionState


@dataclass(frozen=True)
class InspectionPlan:
    """An inspection as the office plans it; `items` has one line a checklist item.

    With `by_section` every section of a unit gets a record of its own, as monthly rounds need.
    """

    kind: InspectionKind
    title: str
    looks_from: date
    looks_to: date
    opens_on: date
    closes_on: date
    items: str
    agency_ids: Sequence[int]
    basis_number: str = ""
    basis_title: str = ""
    self_due_on: date | None = None
    by_section: bool = False


@transaction.atomic
def prepare_inspection(plan: InspectionPlan, *, by: Actor) -> Inspection:
    """Keep the plan; nobody but the office sees it until the inspection is opened.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    agency_id = office_of(by)
    _must_be_possible(plan)
    items = entering.lines(plan.items, what="检查内容", most=300, field="items")
    units = entering.units(plan.agency_ids, by=by)
    inspection = Inspection.objects.create(
        **numbered(Inspection, agency_id, plan.opens_on.year),
        **_words(plan),
        agency_id=agency_id,
        kind=InspectionKind(plan.kind),
        looks_from=plan.looks_from,
        looks_to=plan.looks_to,
        opens_on=plan.opens_on,
        closes_on=plan.closes_on,
        self_due_on=plan.self_due_on,
        state=InspectionState.PREPARING,
        made_by_id=by.person_id,
        made_at=timezone.now(),
    )
    CheckItem.objects.bulk_create(
        CheckItem(inspection=inspection, position=place, words=words) for place, words in enumerate(items, start=1)
    )
    Inspected.objects.bulk_create(_visits(inspection, [one.pk for one in units], by_section=plan.by_section))
    journal.record("supervision.prepare_inspection", inspection, by=by, units=len(units), items=len(items))
    return inspection


def _words(plan: InspectionPlan) -> dict[str, str]:
    return {
        "title": plain.needed(plain.one_line(plan.title), what="名称", most=120, field="title"),
        "basis_number": entering.doc_number(plan.basis_number, field="basis_number"),
        "basis_title": plain.said(plain.one_line(plan.basis_title), what="依据文件", most=200, field="basis_title"),
    }


def _must_be_possible(plan: InspectionPlan) -> None:
    must_follow(plan.looks_to, after=(plan.looks_from, "检查期间起"), what="检查期间止", field="looks_to")
    must_follow(plan.closes_on, after=(plan.opens_on, "检查开始"), what="检查结束", field="closes_on")
    if plan.self_due_on:
        what = "自查报告报送期限"
        must_follow(plan.self_due_on, after=(plan.opens_on, "检查开始"), what=what, field="self_due_on")


def _visits(inspection: Inspection, agency_ids: Sequence[int], *, by_section: bool) -> list[Inspected]:
    if not by_section:
        return [Inspected(inspection=inspection, agency_id=pk) for pk in agency_ids]
    sections = list(Section.objects.filter(agency_id__in=agency_ids, is_active=True))
    found = [Inspected(inspection=inspection, agency_id=one.agency_id, section=one) for one in sections]
    without = set(agency_ids) - {one.agency_id for one in sections}
    return [*found, *(Inspected(inspection=inspection, agency_id=pk) for pk in sorted(without))]
