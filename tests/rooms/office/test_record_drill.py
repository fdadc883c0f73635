"""登记演练."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayAhead, NumberOutOfReach
from gongkai.office import queries_plans
from gongkai.office.actions.add_task import add_task
from gongkai.office.actions.record_drill import record_drill
from gongkai.office.errors_work import TitleTaken, WrongStatus
from tests.rooms.office.work import binding_emergency, make_desk, make_emergency, make_plan, paper, task_words

pytestmark = pytest.mark.django_db
WHO = {"subject": "页面篡改", "participants": "公开办、信息中心", "headcount": 12}
ON = date(2026, 5, 6)


def test_a_drill_moves_the_next_one_and_its_problem_becomes_a_task():
    desk = make_desk()
    plan = binding_emergency(desk)
    drill = record_drill(plan.pk, held_on=ON, problems="电话无人接", papers=[paper()], by=desk.head, **WHO)
    row = queries_plans.plan(desk.head, plan.pk).row
    assert (row.drilled_on, row.drill_due_on) == (ON, date(2027, 5, 6))
    task = add_task(make_plan(desk).pk, task_words(title="电话无人接"), drill_id=drill.pk, by=desk.head)
    assert list(drill.tasks.all()) == [task]


def test_refuses_drafts_days_to_come_nobody_there_and_a_second_click():
    desk = make_desk()
    plan = binding_emergency(desk)
    with pytest.raises(WrongStatus):
        record_drill(make_emergency(desk).pk, held_on=ON, by=desk.head, **WHO)
    with pytest.raises(DayAhead):
        record_drill(plan.pk, held_on=timezone.localdate() + timedelta(days=1), by=desk.head, **WHO)
    for heads in (0, -1, 10**9):
        with pytest.raises(NumberOutOfReach):
            record_drill(plan.pk, held_on=ON, by=desk.head, **(WHO | {"headcount": heads}))
    record_drill(plan.pk, held_on=ON, by=desk.head, **WHO)
    with pytest.raises(TitleTaken):
        record_drill(plan.pk, held_on=ON, by=desk.head, **WHO)
    with pytest.raises(NotAllowed):
        record_drill(plan.pk, held_on=ON, by=desk.reader, **WHO)
