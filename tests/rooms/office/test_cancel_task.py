"""取消任务."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.office.actions.cancel_task import cancel_task
from tests.rooms.office.work import again, make_desk, make_task

pytestmark = pytest.mark.django_db


def test_it_stays_readable_with_the_reason():
    desk = make_desk()
    task = make_task(desk)
    with pytest.raises(BadWords):
        cancel_task(task.pk, reason="", by=desk.head)
    with pytest.raises(NotAllowed):
        cancel_task(task.pk, reason="合并", by=desk.clerk)
    cancel_task(task.pk, reason="与第3项合并", by=desk.head)
    assert (again(task).state, task.notes.last().text) == ("cancelled", "与第3项合并")
