"""调整期限."""

from datetime import date

import pytest

from gongkai.office.actions.cancel_task import cancel_task
from gongkai.office.actions.move_due import move_due
from gongkai.office.errors_work import DueElsewhere, NothingTicked, WrongStatus
from tests.rooms.office.work import again, make_desk, make_plan, make_task

pytestmark = pytest.mark.django_db
DUE = date(2026, 9, 30)


def test_several_tasks_at_once_or_none():
    desk = make_desk()
    plan = make_plan(desk)
    tasks = [make_task(desk, plan) for _ in range(3)]
    move_due(plan.pk, task_ids=[task.pk for task in tasks[:2]], due_on=DUE, reason="汛期推迟", by=desk.head)
    assert [again(task).due_on for task in tasks] == [DUE, DUE, date(2026, 6, 30)]
    cancel_task(tasks[0].pk, reason="合并", by=desk.head)
    with pytest.raises(WrongStatus):
        move_due(plan.pk, task_ids=[task.pk for task in tasks], due_on=date(2026, 10, 1), reason="推迟", by=desk.head)
    assert again(tasks[2]).due_on == date(2026, 6, 30)


def test_refuses_nothing_ticked_tasks_of_others_and_years_away():
    desk = make_desk()
    plan, strange = make_plan(desk), make_task(make_desk())
    task = make_task(desk, plan)
    for ids in ([], [strange.pk], [10**9]):
        with pytest.raises(NothingTicked):
            move_due(plan.pk, task_ids=ids, due_on=DUE, reason="推迟", by=desk.head)
    with pytest.raises(DueElsewhere):
        move_due(plan.pk, task_ids=[task.pk], due_on=date(2028, 1, 1), reason="推迟", by=desk.head)
