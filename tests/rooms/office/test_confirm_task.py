"""核实完成."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.confirm_task import confirm_task
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.errors_work import OwnWork, WrongStatus
from tests.rooms.office.work import again, make_desk, make_task

pytestmark = pytest.mark.django_db


def test_done_on_the_day_it_was_handed_in():
    desk = make_desk()
    task = make_task(desk)
    hand_in_task(task.pk, text="已发布", by=desk.clerk)
    confirm_task(task.pk, by=desk.head)
    kept = again(task)
    assert (kept.state, kept.done_on) == ("done", kept.handed_in_on)


def test_refuses_ones_own_work_what_was_not_handed_in_and_readers():
    desk = make_desk()
    task = make_task(desk)
    with pytest.raises(WrongStatus, match="请先登记进展或者提交办结"):
        confirm_task(task.pk, by=desk.head)
    hand_in_task(task.pk, text="已发布", by=desk.head)
    with pytest.raises(OwnWork):
        confirm_task(task.pk, by=desk.head)
    with pytest.raises(NotAllowed):
        confirm_task(task.pk, by=desk.reader)
    confirm_task(task.pk, by=desk.principal)
