"""填报人员和经费."""

from decimal import Decimal

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords, NumberOutOfReach
from gongkai.office import counting
from gongkai.office.actions.save_staff_year import save_staff_year
from gongkai.office.entering_staff import MemberEntry
from gongkai.office.errors_people import MoreNamedThanCounted, NamedTwice
from gongkai.office.models import StaffYear
from gongkai.office.vocabulary_people import StaffKind
from tests.rooms.office.people import make_people, make_staff, staff_entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def test_the_total_is_full_time_and_part_time_together(county):
    made = make_staff(county, full_time=8, part_time=44)
    assert (made.total, made.posts_new, made.funds) == (52, 1, Decimal("12000.50"))
    assert list(counting.staff_of(2025).values_list("agency", "total")) == [(county.unit.pk, 52)]
    assert Entry.objects.get(action="office.save_staff_year").details == {"full": 8, "part": 44, "funds": "12000.50"}


def test_saving_again_replaces_numbers_and_roll(county):
    people = [MemberEntry("张演示", "主任"), MemberEntry("李演示", "科员", StaffKind.PART)]
    make_staff(county, members=people)
    again = make_staff(county, full_time=1, part_time=0, members=[MemberEntry("张演示", "主任")])
    assert (again.total, [one.name for one in again.members.all()]) == (1, ["张演示"])
    assert StaffYear.objects.count() == 1
    assert "张演示" not in str(list(Entry.objects.values_list("details", flat=True)))


def test_refuses_more_names_than_people_and_names_twice(county):
    with pytest.raises(MoreNamedThanCounted) as refusal:
        make_staff(county, full_time=1, members=[MemberEntry("张演示"), MemberEntry("李演示")])
    assert "专职人员有2人，多于填写的1人" in refusal.value.sentence
    with pytest.raises(NamedTwice):
        make_staff(county, members=[MemberEntry("张演示"), MemberEntry("张演示")])
    assert (
        make_staff(county, members=[MemberEntry("张演示", "科长"), MemberEntry("张演示", "科员")]).members.count() == 2
    )


@pytest.mark.parametrize(
    "changes",
    [{"full_time": -1}, {"part_time": 10**9}, {"funds": Decimal(-1)}, {"funds": Decimal(10) ** 13}, {"posts_new": -5}],
)
def test_refuses_numbers_that_cannot_be(county, changes):
    with pytest.raises(NumberOutOfReach) as refusal:
        make_staff(county, **changes)
    assert refusal.value.field == next(iter(changes))


@pytest.mark.parametrize("year", [2007, 0, -1, 9999])
def test_refuses_years_before_the_regulation_and_to_come(county, year):
    with pytest.raises(NumberOutOfReach):
        make_staff(county, year)
    assert make_staff(county, timezone.localdate().year).year == timezone.localdate().year


def test_refuses_bad_words_and_who_may_not(county):
    with pytest.raises(BadWords):
        make_staff(county, members=[MemberEntry("张\0演示")])
    with pytest.raises(NotAllowed):
        save_staff_year(county.unit.pk, 2025, entry=staff_entry(), by=county.clerk)
    with pytest.raises(Unknown):
        save_staff_year(county.unit.pk, 2025, entry=staff_entry(), by=county.stranger)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(full=st.integers(0, 100_000), part=st.integers(0, 100_000))
def test_the_total_never_differs_from_its_parts(county, full, part):
    assert make_staff(county, full_time=full, part_time=part).total == full + part
