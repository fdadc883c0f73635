"""修改任务."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.amend_task import amend_task
from gongkai.office.actions.cancel_task import cancel_task
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.work import again, make_desk, make_task, task_words

pytestmark = pytest.mark.django_db


def test_a_moved_due_day_stands_in_the_story():
    desk = make_desk()
    task = make_task(desk)
    words = task_words(title=task.title, due_on=date(2026, 8, 31), section_id=desk.section.pk)
    amend_task(task.pk, words, by=desk.head)
    assert again(task).due_on == date(2026, 8, 31)
    assert task.notes.last().text == "2026-06-30 → 2026-08-31"
    amend_task(task.pk, words, by=desk.head)
    assert task.notes.count() == 2


def test_refuses_what_ended_and_those_who_only_do():
    desk = make_desk()
    task = make_task(desk)
    with pytest.raises(NotAllowed):
        amend_task(task.pk, task_words(), by=desk.clerk)
    cancel_task(task.pk, reason="合并", by=desk.head)
    with pytest.raises(WrongStatus):
        amend_task(task.pk, task_words(), by=desk.head)
