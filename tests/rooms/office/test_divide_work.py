"""职责分工."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.office.actions.divide_work import divide_work
from tests.rooms.office.people import make_group, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def test_each_member_gets_what_it_answers_for(county):
    group = make_group(county)
    chair, member = group.seats.order_by("position")
    divide_work(group.pk, responsibilities={chair.pk: "全面负责", member.pk: " 日常\n协调 "}, by=county.head)
    assert list(group.seats.order_by("position").values_list("responsibility", flat=True)) == ["全面负责", "日常 协调"]


def test_refuses_seats_of_other_groups_bad_words_and_who_may_not(county):
    group, other = make_group(county), make_group(county, name="另一小组")
    foreign, own = other.seats.first().pk, group.seats.first().pk
    with pytest.raises(Unknown):
        divide_work(group.pk, responsibilities={foreign: "负责"}, by=county.head)
    with pytest.raises(BadWords):
        divide_work(group.pk, responsibilities={own: "长" * 501}, by=county.head)
    with pytest.raises(NotAllowed):
        divide_work(group.pk, responsibilities={own: "负责"}, by=county.clerk)
