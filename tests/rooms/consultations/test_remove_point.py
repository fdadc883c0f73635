"""删除归类."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.consultations.actions.remove_point import remove_point
from gongkai.consultations.errors import PointInUse
from tests.rooms.consultations.held import again, commented, opened, pointed

pytestmark = pytest.mark.django_db


def test_an_empty_point_goes_and_those_after_it_move_up(house):
    one = opened(house)
    first, second, third = pointed(house, one), pointed(house, one), pointed(house, one)
    remove_point(first.pk, by=house.clerk)
    assert [again(second).position, again(third).position] == [1, 2]


def test_refuses_one_with_comments_and_strangers(house):
    one = opened(house)
    point = pointed(house, one, commented(one))
    with pytest.raises(PointInUse, match="还有1条意见"):
        remove_point(point.pk, by=house.clerk)
    with pytest.raises(Unknown):
        remove_point(point.pk, by=house.outsider)
