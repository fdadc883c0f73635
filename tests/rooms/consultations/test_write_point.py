"""意见归类."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations.actions.write_point import Answer, write_point
from gongkai.consultations.errors import ReasonMissing, WrongState
from tests.rooms.consultations.held import again, answered, opened, pointed

pytestmark = pytest.mark.django_db


def test_points_are_numbered_and_may_be_changed(house):
    one = opened(house)
    first, second = pointed(house, one), pointed(house, one, title="第三条", response="")
    assert [(row.position, row.response) for row in (first, second)] == [(1, "adopted"), (2, "")]
    write_point(one.pk, Answer("第三条", "改写", "not_adopted", "超出权限"), point_id=second.pk, by=house.clerk)
    assert (again(second).summary, again(second).response) == ("改写", "not_adopted")


@pytest.mark.parametrize("response", ["partly", "not_adopted"])
def test_refuses_not_to_say_why(house, response):
    with pytest.raises(ReasonMissing, match="采纳”的须说明理由"):
        pointed(house, opened(house), response=response)


def test_refuses_after_the_feedback_in_another_consultation_and_from_others(house):
    one = opened(house)
    point = pointed(house, one)
    with pytest.raises(WrongState):
        pointed(house, answered(house))
    with pytest.raises(Unknown):
        write_point(opened(house).pk, Answer("a", "b"), point_id=point.pk, by=house.clerk)
    with pytest.raises(NotAllowed):
        write_point(one.pk, Answer("a", "b"), by=house.editor)
