"""登记进展."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import NumberOutOfReach
from gongkai.law.vocabulary import Duty
from gongkai.office.actions.note_progress import note_progress
from gongkai.office.errors_work import NoProgressThere, NotIssued
from tests.factories import make_actor, make_section
from tests.rooms.office.work import again, make_desk, make_task, paper

pytestmark = pytest.mark.django_db


def test_the_first_note_begins_the_task_and_keeps_the_evidence():
    desk = make_desk()
    task = make_task(desk)
    note_progress(task.pk, text="已完成初稿", percent=40, papers=[paper()], by=desk.clerk)
    assert (again(task).state, again(task).percent) == ("doing", 40)
    assert [one.name for one in task.files.all()] == ["佐证.txt"]


def test_refuses_nothing_said_numbers_beyond_and_plans_not_issued():
    desk = make_desk()
    waiting = make_task(desk, issued=False)
    with pytest.raises(NotIssued):
        note_progress(waiting.pk, text="初稿", percent=10, by=desk.clerk)
    task = make_task(make_desk()) and make_task(desk, waiting.plan)
    with pytest.raises(NoProgressThere):
        note_progress(task.pk, text=" ", percent=10, by=desk.clerk)
    for percent in (-1, 100, 10**9):
        with pytest.raises(NumberOutOfReach):
            note_progress(task.pk, text="初稿", percent=percent, by=desk.clerk)


def test_is_the_business_of_the_section_and_of_the_person_named():
    desk = make_desk()
    elsewhere = make_actor(desk.agency, Duty.HANDLE, section=make_section(desk.agency))
    task = make_task(desk)
    with pytest.raises(Unknown):
        note_progress(task.pk, text="初稿", percent=10, by=elsewhere)
    with pytest.raises(NotAllowed):
        note_progress(task.pk, text="初稿", percent=10, by=desk.reader)
    own = make_task(desk, task.plan, person_id=desk.reader.user_id)
    assert note_progress(own.pk, text="初稿", percent=10, by=desk.reader).percent == 10
