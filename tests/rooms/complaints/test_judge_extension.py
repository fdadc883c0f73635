"""审批延期."""

from datetime import date

import pytest

from gongkai.complaints.actions.ask_extension import ask_extension
from gongkai.complaints.actions.judge_extension import judge_extension
from gongkai.complaints.errors import NoExtensionAsked, OwnRequest
from tests.rooms.complaints.grievances import accepted, again, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_leader_agrees_and_the_day_moves(desk):
    one = accepted(desk)  # due 25 March
    ask_extension(one.pk, days=10, reason="复杂", by=desk.head)
    judge_extension(one.pk, agreed=True, by=desk.principal)
    assert again(one).due_on == date(2026, 4, 7)  # 4 April is Saturday of 清明; 5 and 6 April are days off


def test_a_refusal_leaves_it(desk):
    one = accepted(desk)
    ask_extension(one.pk, days=10, reason="复杂", by=desk.head)
    judge_extension(one.pk, agreed=False, told="按期办结", by=desk.principal)
    assert again(one).due_on == date(2026, 3, 25)


def test_not_by_who_asked_and_not_unasked(desk):
    one = accepted(desk)
    with pytest.raises(NoExtensionAsked):
        judge_extension(one.pk, agreed=True, by=desk.principal)
    ask_extension(one.pk, days=10, reason="复杂", by=desk.overseer)
    with pytest.raises(OwnRequest):
        judge_extension(one.pk, agreed=True, by=desk.overseer)
