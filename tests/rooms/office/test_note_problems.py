"""登记问题."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.office.actions.note_problems import Found, note_problems
from gongkai.office.errors_work import NothingTicked, YearOutOfReach
from gongkai.office.models import YearProblem
from tests.rooms.office.work import make_desk

pytestmark = pytest.mark.django_db


def test_a_problem_is_kept_once():
    desk = make_desk()
    problems = [Found("栏目更新不及时", "每月核对"), Found(" 栏目更新不及时 "), Found("解读太少")]
    assert len(note_problems(desk.agency.pk, year=2025, problems=problems, by=desk.head)) == 2
    assert note_problems(desk.agency.pk, year=2025, problems=problems, by=desk.head) == []
    assert YearProblem.objects.count() == 2


def test_refuses_nothing_empty_words_years_to_come_and_readers():
    desk = make_desk()
    with pytest.raises(NothingTicked):
        note_problems(desk.agency.pk, year=2025, problems=[], by=desk.head)
    with pytest.raises(BadWords):
        note_problems(desk.agency.pk, year=2025, problems=[Found(" ")], by=desk.head)
    with pytest.raises(YearOutOfReach):
        note_problems(desk.agency.pk, year=9999, problems=[Found("问题")], by=desk.head)
    with pytest.raises(NotAllowed):
        note_problems(desk.agency.pk, year=2025, problems=[Found("问题")], by=desk.reader)
