"""沿用上年."""

from decimal import Decimal

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.copy_staff_year import copy_staff_year
from gongkai.office.entering_staff import MemberEntry
from gongkai.office.errors_people import NothingBefore, StaffThere
from tests.rooms.office.people import make_people, make_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def test_the_people_come_along_money_and_new_posts_do_not(county):
    make_staff(county, 2023, members=[MemberEntry("张演示", "主任")])
    made = copy_staff_year(county.unit.pk, 2025, by=county.head)
    assert (made.year, made.full_time, made.part_time, made.total) == (2025, 2, 3, 5)
    assert (made.posts_new, made.funds) == (0, Decimal(0))
    assert [one.name for one in made.members.all()] == ["张演示"]


def test_refuses_a_year_already_there_one_without_a_forerunner_and_who_may_not(county):
    with pytest.raises(NothingBefore):
        copy_staff_year(county.unit.pk, 2025, by=county.head)
    make_staff(county, 2024)
    with pytest.raises(NotAllowed):
        copy_staff_year(county.unit.pk, 2025, by=county.clerk)
    copy_staff_year(county.unit.pk, 2025, by=county.head)
    with pytest.raises(StaffThere):
        copy_staff_year(county.unit.pk, 2025, by=county.head)
