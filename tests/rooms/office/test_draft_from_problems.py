"""由问题生成任务."""

from datetime import date

import pytest

from gongkai.office.actions.confirm_task import confirm_task
from gongkai.office.actions.draft_from_problems import draft_from_problems
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.actions.issue_plan import issue_plan
from gongkai.office.actions.note_problems import Found, note_problems
from gongkai.office.counting_work import problems_answered
from gongkai.office.errors_work import NothingTicked
from tests.rooms.office.work import make_desk, make_plan

pytestmark = pytest.mark.django_db
DUE = date(2026, 12, 31)


def test_each_problem_becomes_one_task_and_the_year_end_says_whether_it_was_answered():
    desk = make_desk()
    problems = [Found("栏目更新不及时", "每月核对栏目"), Found("解读太少")]
    ids = [one.pk for one in note_problems(desk.agency.pk, year=2025, problems=problems, by=desk.head)]
    plan = make_plan(desk)

    first, second = draft_from_problems(plan.pk, problem_ids=ids, due_on=DUE, by=desk.head)

    assert (first.title, first.source_words) == ("每月核对栏目", "2025年自行登记：栏目更新不及时")
    assert second.title == "解读太少"
    with pytest.raises(NothingTicked):
        draft_from_problems(plan.pk, problem_ids=ids, due_on=DUE, by=desk.head)

    type(first).objects.update(section=desk.section)
    issue_plan(plan.pk, by=desk.head)
    hand_in_task(first.pk, text="每月都核对了", by=desk.clerk)
    confirm_task(first.pk, by=desk.head)
    assert [(one.text, one.done, one.is_answered) for one in problems_answered(desk.agency.pk, 2026)] == [
        ("栏目更新不及时", 1, True),
        ("解读太少", 0, False),
    ]


def test_two_problems_with_one_measure_get_two_names():
    desk = make_desk()
    problems = [Found("栏目甲旧", "每月核对"), Found("栏目乙旧", "每月核对")]
    ids = [one.pk for one in note_problems(desk.agency.pk, year=2025, problems=problems, by=desk.head)]
    made = draft_from_problems(make_plan(desk).pk, problem_ids=ids, due_on=DUE, by=desk.head)
    assert [task.title for task in made] == ["每月核对", "每月核对（2）"]


def test_problems_of_others_and_of_the_same_year_are_nothing():
    desk, other = make_desk(), make_desk()
    strange = note_problems(other.agency.pk, year=2025, problems=[Found("别人的问题")], by=other.head)
    same = note_problems(desk.agency.pk, year=2026, problems=[Found("本年的问题")], by=desk.head)
    plan = make_plan(desk)
    for ids in ([strange[0].pk], [same[0].pk], []):
        with pytest.raises(NothingTicked):
            draft_from_problems(plan.pk, problem_ids=ids, due_on=DUE, by=desk.head)
