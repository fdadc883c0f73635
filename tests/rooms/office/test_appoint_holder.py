"""登记任职."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import DayAhead
from gongkai.office import queries_groups
from gongkai.office.actions.appoint_holder import appoint_holder
from gongkai.office.errors_people import HolderOverlaps, HoldsAlready
from gongkai.office.models import Post
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import Role
from tests.rooms.office.people import make_group, make_people, members

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


@pytest.fixture
def group(county):
    return make_group(county)


def post():
    return Post.objects.get(title="局长")


def test_the_groups_follow_the_new_holder_and_remember_the_old_one(county, group):
    appoint_holder(post().pk, person_name="吴演示", from_on=date(2025, 9, 1), basis="示政任〔2025〕7号", by=county.head)

    def chair(on):
        return queries_groups.group(county.head, group.pk, on=on).members[0].name

    assert (chair(date(2025, 8, 31)), chair(date(2025, 9, 1))) == ("张演示", "吴演示")
    assert list(post().holders.values_list("person_name", "from_on", "to_on")) == [
        ("张演示", date(2024, 3, 1), date(2025, 8, 31)),
        ("吴演示", date(2025, 9, 1), None),
    ]


@pytest.mark.parametrize("on", [date(2024, 3, 1), date(2020, 1, 1)])
def test_two_people_never_hold_one_post_on_one_day(county, group, on):
    with pytest.raises(HolderOverlaps) as refusal:
        appoint_holder(post().pk, person_name="吴演示", from_on=on, by=county.head)
    assert "由张演示担任" in refusal.value.sentence and refusal.value.field == "from_on"


def test_refuses_the_same_person_again_and_a_day_to_come(county, group):
    with pytest.raises(HoldsAlready):
        appoint_holder(post().pk, person_name="张演示", from_on=date(2025, 9, 1), by=county.head)
    with pytest.raises(DayAhead):
        appoint_holder(post().pk, person_name="吴演示", from_on=date(9999, 12, 31), by=county.head)


def test_whoever_keeps_a_group_keeps_the_posts_that_sit_in_it(county):
    make_group(county, seats=members(SeatEntry(Role.MEMBER, unit="示范银行", title="行长")))
    outside = Post.objects.get(title="行长")
    assert appoint_holder(outside.pk, person_name="郑演示", from_on=date(2025, 1, 1), by=county.head).post == outside
    for actor in (county.stranger, county.clerk):
        with pytest.raises(Unknown):
            appoint_holder(outside.pk, person_name="冯演示", from_on=date(2025, 2, 1), by=actor)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.dates(date(2024, 3, 2), date(2026, 1, 1)), min_size=1, max_size=6))
def test_the_terms_of_a_post_never_overlap(county, days):
    made = Post.objects.create(agency=county.unit, title=f"岗位{Post.objects.count()}")
    for number, day in enumerate(days):
        try:
            appoint_holder(made.pk, person_name=f"演示{number}", from_on=day, by=county.head)
        except HolderOverlaps:
            continue
    terms = list(made.holders.order_by("from_on"))
    assert all(one.to_on < later.from_on for one, later in zip(terms, terms[1:], strict=False))
    assert [one.to_on for one in terms].count(None) == 1
