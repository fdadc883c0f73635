"""归类意见."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations.actions.sort_comments import sort_comments
from gongkai.consultations.errors import NothingChosen, SetAside
from gongkai.consultations.vocabulary import KeptWhy, Showing
from tests.rooms.consultations.held import again, commented, judged, opened, pointed

pytestmark = pytest.mark.django_db


def test_comments_go_under_a_point_and_out_again(house):
    one = opened(house)
    came = commented(one)
    point = pointed(house, one, came)
    assert again(came).point == point
    sort_comments(one.pk, [came.pk], point_id=None, by=house.clerk)
    assert again(came).point is None


def test_refuses_what_was_set_aside(house):
    one = opened(house)
    came = commented(one)
    judged(house, one, came, showing=Showing.KEPT, why=KeptWhy.ADVERT)
    with pytest.raises(SetAside, match=came.number):
        pointed(house, one, came)


def test_refuses_no_choice_a_strange_point_and_others(house):
    one = opened(house)
    came, strange = commented(one), pointed(house, opened(house))
    with pytest.raises(NothingChosen):
        sort_comments(one.pk, [2**40], point_id=None, by=house.clerk)
    with pytest.raises(Unknown):
        sort_comments(one.pk, [came.pk], point_id=strange.pk, by=house.clerk)
    with pytest.raises(NotAllowed):
        sort_comments(one.pk, [came.pk], point_id=None, by=house.editor)
