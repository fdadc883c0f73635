"""退回任务."""

import pytest

from gongkai.entry.errors import BadWords
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.actions.send_back_task import send_back_task
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.work import again, make_desk, make_task

pytestmark = pytest.mark.django_db


def test_it_goes_on_with_what_is_missing():
    desk = make_desk()
    task = make_task(desk)
    with pytest.raises(WrongStatus):
        send_back_task(task.pk, reason="缺截图", by=desk.head)
    hand_in_task(task.pk, text="已发布", by=desk.clerk)
    with pytest.raises(BadWords):
        send_back_task(task.pk, reason="", by=desk.head)
    send_back_task(task.pk, reason="缺截图", by=desk.head)
    kept = again(task)
    assert (kept.state, kept.percent, kept.handed_in_on) == ("doing", 99, None)
    hand_in_task(task.pk, text="已补截图", by=desk.clerk)
