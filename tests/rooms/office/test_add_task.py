"""增加任务."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.office.actions.add_task import add_task
from gongkai.office.errors_work import DueBeforeStart, DueElsewhere, SectionOfOthers, TitleTaken
from tests.factories import make_section
from tests.rooms.office.work import make_desk, make_plan, make_task, task_words

pytestmark = pytest.mark.django_db


def test_tasks_are_numbered_and_begin_with_the_year():
    desk = make_desk()
    plan = make_plan(desk)
    first, second = make_task(desk, plan, issued=False), make_task(desk, plan, issued=False)
    assert (first.number, second.number) == (1, 2)
    assert (first.starts_on, first.state, first.percent) == (date(2026, 1, 1), "todo", 0)


def test_a_person_brings_the_section_along():
    desk = make_desk()
    task = make_task(desk, section_id=None, person_id=desk.clerk.user_id)
    assert (task.person_id, task.section) == (desk.clerk.user_id, desk.section)


def test_refuses_days_in_the_wrong_order_or_year_and_names_twice():
    desk = make_desk()
    plan = make_plan(desk)
    with pytest.raises(DueBeforeStart):
        make_task(desk, plan, starts_on=date(2026, 7, 1))
    for due in (date(2027, 4, 1), date(9999, 12, 31)):
        with pytest.raises(DueElsewhere):
            make_task(desk, plan, due_on=due)
    with pytest.raises(DueBeforeStart):
        make_task(desk, plan, due_on=date(1, 1, 1))
    make_task(desk, plan, title="同名任务")
    with pytest.raises(TitleTaken):
        make_task(desk, plan, title="同名任务")


def test_refuses_sections_and_people_of_others():
    desk, other = make_desk(), make_desk()
    plan = make_plan(desk)
    with pytest.raises(SectionOfOthers, match="科室"):
        make_task(desk, plan, section_id=make_section(other.agency).pk)
    with pytest.raises(SectionOfOthers, match="责任人"):
        make_task(desk, plan, person_id=other.clerk.user_id)


def test_is_the_business_of_those_who_assign():
    desk = make_desk()
    plan = make_plan(desk)
    with pytest.raises(NotAllowed):
        add_task(plan.pk, task_words(), by=desk.clerk)
    with pytest.raises(Unknown):
        add_task(plan.pk, task_words(), by=make_desk().head)
    with pytest.raises(Unknown):
        add_task(plan.pk, task_words(), drill_id=10**9, by=desk.head)
