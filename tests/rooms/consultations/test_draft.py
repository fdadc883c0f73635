"""拟制征求意见."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.consultations.actions.draft import draft
from gongkai.consultations.errors import NoWay
from gongkai.consultations.models import Consultation
from gongkai.entry.errors import BadWords, DayTooEarly, NumberOutOfReach
from tests.rooms.consultations.held import content, drafted, make_house, today

pytestmark = pytest.mark.django_db


def test_a_draft_is_kept_with_a_number_of_its_body_and_year(house):
    one = drafted(house)
    assert (one.number, one.state, one.contact) == (f"征{today().year}-0001", "draft", "政策法规科")
    assert drafted(house).number == f"征{today().year}-0002"
    assert drafted(make_house()).number == f"征{today().year}-0001"
    assert Line.objects.filter(action="consultations.draft").count() == 3


def test_what_is_pasted_is_made_safe(house):
    one = drafted(house, draft_html='<p onclick="x()">正文</p><script>alert(1)</script>')
    assert one.draft_html == "<p>正文</p>"


def test_refuses_an_end_before_the_beginning(house):
    with pytest.raises(DayTooEarly):
        drafted(house, from_on=date(2026, 5, 2), to_on=date(2026, 5, 1))


def test_refuses_years_nobody_means(house):
    with pytest.raises(DayTooEarly, match="《条例》施行日期"):
        drafted(house, from_on=date(1, 1, 1))
    with pytest.raises(NumberOutOfReach, match="征求意见的天数"):
        drafted(house, to_on=date(9999, 12, 31))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"by_web": False}, "by_web"),
        ({"by_letter": True}, "address"),
        ({"by_phone": True}, "phone"),
        ({"by_meeting": True}, "meeting"),
    ],
)
def test_refuses_a_way_that_leads_nowhere(house, changes, field):
    with pytest.raises(NoWay) as refused:
        drafted(house, **changes)
    assert refused.value.field == field


@pytest.mark.parametrize("title", ["", "　", "标题\x00", "长" * 201])
def test_refuses_a_title_that_cannot_be(house, title):
    with pytest.raises(BadWords):
        drafted(house, title=title)


def test_is_the_business_of_those_who_draft(house):
    with pytest.raises(NotAllowed):
        draft(house.agency.pk, content(), by=house.counter)
    with pytest.raises(Unknown):
        draft(house.agency.pk, content(), by=house.outsider)


@settings(max_examples=15, deadline=None)
@given(spans=st.lists(st.integers(0, 400), min_size=1, max_size=5))
def test_numbers_never_come_twice(spans):
    house = make_house()
    numbers = [drafted(house, to_on=today() + timedelta(days=days)).number for days in spans]
    assert len(set(numbers)) == len(spans) == Consultation.objects.filter(agency=house.agency).count()
