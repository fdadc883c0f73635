"""指定调查人员."""

import pytest

from gongkai.complaints.actions.assign import assign
from gongkai.complaints.errors import NotOfTheDesk, TooFewInvestigators
from tests.rooms.complaints.grievances import TAKEN, accepted, again, looked_into, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_two_look_into_it(desk):
    one = looked_into(desk)
    assert again(one).state == "investigating" and again(one).next_step == "decide"
    assert set(one.investigators.values_list("user_id", flat=True)) == set(desk.two)


def test_named_anew_the_new_ones_take_their_place(desk):
    one = looked_into(desk)
    assign(one.pk, people=[desk.two[0], desk.head.user_id], on=TAKEN, by=desk.head)
    assert set(one.investigators.filter(to_on=None).values_list("user_id", flat=True)) == {
        desk.two[0],
        desk.head.user_id,
    }
    assert one.investigators.count() == 3


def test_one_is_too_few_and_strangers_are_not_of_the_desk(desk):
    one = accepted(desk)
    with pytest.raises(TooFewInvestigators, match="不得少于2人"):
        assign(one.pk, people=[desk.two[0], desk.two[0]], on=TAKEN, by=desk.head)
    with pytest.raises(NotOfTheDesk):
        assign(one.pk, people=[desk.two[0], desk.bureau_head.user_id], on=TAKEN, by=desk.head)
