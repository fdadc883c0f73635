"""学法计划."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import NumberOutOfReach
from gongkai.office import queries_trainings
from gongkai.office.actions.save_study_plan import save_study_plan
from gongkai.office.errors_people import PlanThere
from tests.rooms.office.people import make_people, make_training

pytestmark = pytest.mark.django_db


def test_a_plan_counts_the_trainings_held_under_it():
    county = make_people()
    plan = save_study_plan(county.unit.pk, year=2025, title="学法计划", doc_number="示法发[2025]2号", by=county.head)
    make_training(county, study_plan_id=plan.pk)
    (row,) = queries_trainings.plans(county.clerk)
    assert (row.title, row.doc_number, row.trainings) == ("学法计划", "示法发〔2025〕2号", 1)
    assert queries_trainings.plans(county.stranger) == []
    with pytest.raises(PlanThere):
        save_study_plan(county.unit.pk, year=2025, title="学法计划", by=county.head)
    with pytest.raises(NumberOutOfReach):
        save_study_plan(county.unit.pk, year=9999, title="学法计划", by=county.head)
    with pytest.raises(NotAllowed):
        save_study_plan(county.unit.pk, year=2026, title="学法计划", by=county.clerk)
