"""提交办结."""

import pytest

from gongkai.entry.errors import BadWords
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.work import again, make_desk, make_task, paper

pytestmark = pytest.mark.django_db


def test_it_waits_for_another_person():
    desk = make_desk()
    task = make_task(desk)
    hand_in_task(task.pk, text="已发布", papers=[paper()], by=desk.clerk)
    kept = again(task)
    assert (kept.state, kept.percent, kept.handed_in_by_id, kept.done_on) == (
        "handed_in",
        100,
        desk.clerk.user_id,
        None,
    )
    with pytest.raises(WrongStatus, match="正在等待核实"):
        hand_in_task(task.pk, text="已发布", by=desk.clerk)


def test_says_what_was_done():
    desk = make_desk()
    with pytest.raises(BadWords):
        hand_in_task(make_task(desk).pk, text=" ", by=desk.clerk)
