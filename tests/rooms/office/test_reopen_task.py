"""重新办理."""

from datetime import date

import pytest

from gongkai.office import queries_tasks
from gongkai.office.actions.carry_over import carry_over
from gongkai.office.actions.confirm_task import confirm_task
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.actions.reopen_task import reopen_task
from gongkai.office.errors_work import CarriedOn, WrongStatus
from tests.rooms.office.work import again, make_desk, make_plan, make_task

pytestmark = pytest.mark.django_db


def test_a_task_closed_too_early_goes_on():
    desk = make_desk()
    task = make_task(desk)
    with pytest.raises(WrongStatus):
        reopen_task(task.pk, reason="漏项", by=desk.head)
    hand_in_task(task.pk, text="已发布", by=desk.clerk)
    confirm_task(task.pk, by=desk.head)
    reopen_task(task.pk, reason="漏了一个栏目", by=desk.head)
    kept = again(task)
    assert (kept.state, kept.percent, kept.done_on, kept.handed_in_by) == ("doing", 99, None, None)


def test_what_was_carried_over_is_not_taken_up_twice():
    desk = make_desk()
    old = make_task(desk, make_plan(desk, year=2025), due_on=date(2025, 6, 30))
    carry_over(make_plan(desk, year=2026).pk, task_ids=[old.pk], due_on=date(2026, 6, 30), by=desk.head)
    with pytest.raises(CarriedOn, match="2026年政府信息公开工作任务分解表"):
        reopen_task(old.pk, reason="继续", by=desk.head)
    assert not queries_tasks.task(desk.head, old.pk).may["reopen"]
