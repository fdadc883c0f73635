"""重新办理."""

import pytest

from gongkai.office.actions.confirm_task import confirm_task
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.actions.reopen_task import reopen_task
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.work import again, make_desk, make_task

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
