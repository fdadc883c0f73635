"""登记检查记录: what was found at one unit, item by item; what is bad goes into the ledger of problems."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import NoteMissing
from gongkai.supervision.locking import locked
from gongkai.supervision.models import CheckAnswer, CheckItem, Inspected
from gongkai.supervision.registering import register_problem
from gongkai.supervision.vocabulary import ProblemSource, Verdict


@dataclass(frozen=True)
class Visit:
    """The record of one visit; `verdicts` and `notes` by checklist item. `due_on` is when problems must be put right."""

    inspected_on: date
    inspectors: str
    due_on: date
    overall: str = ""
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)


@transaction.atomic
def record_visit(pk: int, visit: Visit, *, by: Actor) -> Inspected:
    """Keep the record of one unit, once; every bad item becomes a problem of the unit.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    unit = (
        Inspected.objects.select_for_update(of=("self",)).select_related("inspection", "agency").filter(pk=pk).first()
    )
    if unit is None:
        raise Unknown
    inspection = locked(visibility.inspections(by), unit.inspection_id)
    by.must(visibility.INSPECT, unit)
    states.must_allow("record_visit", inspection)
    if unit.inspected_on is not None:
        raise Unknown
    must_have_come(visit.inspected_on, what="检查日期", field="inspected_on", after=(inspection.opens_on, "检查开始"))
    must_follow(visit.due_on, after=(visit.inspected_on, "检查日期"), what="整改期限", field="due_on")
    unit.inspected_on, unit.recorded_by_id = visit.inspected_on, by.person_id
    unit.inspectors = plain.needed(plain.one_line(visit.inspectors), what="检查人员", most=120, field="inspectors")
    unit.overall = plain.said(visit.overall, what="总体情况", most=2000, field="overall")
    unit.save(update_fields=["inspected_on", "recorded_by", "inspectors", "overall"])
    bad = [_answer(unit, item, visit, by=by) for item in inspection.items.all()].count(Verdict.BAD)
    journal.record("supervision.record_visit", unit, by=by, on=visit.inspected_on, problems=bad)
    return unit


def _answer(unit: Inspected, item: CheckItem, visit: Visit, *, by: Actor) -> Verdict:
    verdict = Verdict(visit.verdicts.get(item.pk, Verdict.NONE))
    note = plain.said(visit.notes.get(item.pk, ""), what="说明", most=500, field=f"note_{item.pk}")
    if verdict is Verdict.BAD and not note:
        raise NoteMissing(item=item.words, field=f"note_{item.pk}")
    answer = CheckAnswer.objects.create(inspected=unit, item=item, verdict=verdict, note=note)
    if verdict is Verdict.BAD:
        register_problem(
            unit.agency_id,
            unit.section_id,
            source=ProblemSource.INSPECTION,
            source_words=f"{unit.inspection.number} {item.words}"[:200],
            what=note,
            found_on=visit.inspected_on,
            due_on=visit.due_on,
            by=by,
            answer=answer,
        )
    return verdict
