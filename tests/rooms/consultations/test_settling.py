"""Every comment counts once: under a point, set aside, or still open."""

import pytest
from hypothesis import given, settings, strategies as st

from gongkai.consultations import settling
from gongkai.consultations.settling import listed
from gongkai.consultations.vocabulary import KeptWhy, Response, Showing, Way
from tests.rooms.consultations.held import commented, judged, make_house, opened, pointed

pytestmark = pytest.mark.django_db


def test_three_comments_fall_into_three_places(house):
    one = opened(house)
    adopted, advert, _left = (commented(one, text) for text in ("甲", "乙", "丙"))
    pointed(house, one, adopted)
    judged(house, one, advert, showing=Showing.KEPT, why=KeptWhy.ADVERT)
    found = settling.totals(one)
    assert (found.received, found.by_way) == (3, {Way.WEB: 3})
    assert (found.by_response, found.set_aside, found.unsorted) == ({Response.ADOPTED: 1}, {KeptWhy.ADVERT: 1}, 1)


def test_of_many_numbers_only_the_first_are_named():
    assert listed(["甲", "乙"]) == "甲、乙"
    assert listed([str(n) for n in range(12)]) == "0、1、2、3、4、5、6、7、8、9等"


@settings(max_examples=15, deadline=None)
@given(places=st.lists(st.sampled_from(["adopted", "not_adopted", "advert", "no_consent", "open"]), max_size=7))
def test_the_places_add_up_to_what_was_received(places):
    house = make_house()
    one = opened(house)
    points = {name: pointed(house, one, response=name, reason="超出权限") for name in ("adopted", "not_adopted")}
    for n, place in enumerate(places):
        came = commented(one, f"意见{n}", key=f"{one.pk}-{n}")
        if place in points:
            came.point = points[place]
            came.save()
        elif place != "open":
            judged(house, one, came, showing=Showing.KEPT, why=place)
    found = settling.totals(one)
    assert found.answered + found.aside + found.unsorted == found.received == len(places)
