"""结转任务."""

from datetime import date

import pytest

from gongkai.office import queries_problems
from gongkai.office.actions.carry_over import carry_over
from gongkai.office.actions.note_progress import note_progress
from gongkai.office.errors_work import NothingTicked
from tests.rooms.office.work import again, make_desk, make_plan, make_task

pytestmark = pytest.mark.django_db


def test_what_was_left_open_goes_on_in_the_new_year():
    desk = make_desk()
    old = make_task(desk, make_plan(desk, year=2025), due_on=date(2025, 11, 30))
    note_progress(old.pk, text="初稿", percent=40, by=desk.clerk)
    plan = make_plan(desk)
    assert [row.id for row in queries_problems.inherited(desk.head, plan).left_over] == [old.pk]

    new = carry_over(plan.pk, task_ids=[old.pk], due_on=date(2026, 3, 31), by=desk.head)[0]

    assert (new.title, new.source, new.percent, new.section) == (old.title, "carried", 40, desk.section)
    kept = again(old)
    assert (kept.state, kept.carried_to, kept.notes.last().text) == ("cancelled", new, f"结转到{plan.title}")
    with pytest.raises(NothingTicked):
        carry_over(plan.pk, task_ids=[old.pk], due_on=date(2026, 3, 31), by=desk.head)


def test_tasks_of_others_stay_where_they_are():
    desk, other = make_desk(), make_desk()
    strange = make_task(other, make_plan(other, year=2025), due_on=date(2025, 11, 30))
    with pytest.raises(NothingTicked):
        carry_over(make_plan(desk).pk, task_ids=[strange.pk], due_on=date(2026, 3, 31), by=desk.head)
