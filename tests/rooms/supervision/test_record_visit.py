"""登记检查记录."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadField
from gongkai.supervision.actions.record_visit import Visit, record_visit
from gongkai.supervision.errors import NoteMissing
from gongkai.supervision.models import Problem
from gongkai.supervision.vocabulary import ProblemSource, Verdict
from tests.rooms.supervision.round import BEFORE, LATER, TODAY, opened


def visit_of(inspection, **changes):
    first, second = inspection.items.all()
    values = {
        "inspected_on": TODAY,
        "inspectors": "黄演示",
        "due_on": LATER,
        "verdicts": {first.pk: Verdict.GOOD, second.pk: Verdict.BAD},
        "notes": {second.pk: "目录半年没有更新。"},
    }
    return Visit(**(values | changes))


def test_what_is_bad_becomes_a_problem_of_the_unit(county):
    inspection = opened(county)
    unit = inspection.units.get(agency=county.water)
    record_visit(unit.pk, visit_of(inspection), by=county.overseer)
    problem = Problem.objects.get()
    assert (problem.agency, problem.what, problem.due_on) == (county.water, "目录半年没有更新。", LATER)
    assert problem.source == ProblemSource.INSPECTION and problem.answer.item.words == "目录是否更新"
    assert unit.answers.count() == 2


def test_a_record_is_made_once_and_names_what_is_bad(county):
    inspection = opened(county)
    unit = inspection.units.get(agency=county.water)
    with pytest.raises(NoteMissing):
        record_visit(unit.pk, visit_of(inspection, notes={}), by=county.overseer)
    record_visit(unit.pk, visit_of(inspection), by=county.overseer)
    with pytest.raises(Unknown):
        record_visit(unit.pk, visit_of(inspection), by=county.overseer)
    assert Problem.objects.count() == 1


def test_refuses_days_that_cannot_be(county):
    inspection = opened(county)
    unit = inspection.units.first()
    for wrong in ({"inspected_on": LATER}, {"inspected_on": BEFORE - timedelta(days=1)}, {"due_on": BEFORE}):
        with pytest.raises(BadField):
            record_visit(unit.pk, visit_of(inspection, **wrong), by=county.overseer)


def test_the_unit_does_not_record_itself(county):
    inspection = opened(county)
    with pytest.raises(NotAllowed):
        record_visit(inspection.units.get(agency=county.water).pk, visit_of(inspection), by=county.head)
