"""催报."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import DayTooEarly
from gongkai.office import queries_staff
from gongkai.office.actions.call_for_staff import call_for_staff
from gongkai.office.models import StaffCall
from tests.rooms.office.people import make_people, make_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def soon():
    return timezone.localdate() + timedelta(days=10)


def test_those_missing_are_asked_and_see_it_until_they_hand_in(county):
    make_staff(county, 2024)
    ids = [county.unit.pk, county.root.pk]
    assert call_for_staff(ids, year=2025, due_on=soon(), by=county.overseer) == 2
    assert call_for_staff(ids, year=2024, due_on=soon(), by=county.overseer) == 1
    assert queries_staff.calls_open(county.head) == [(county.unit.pk, county.unit.name, 2025, soon())]
    make_staff(county, 2025)
    assert queries_staff.calls_open(county.head) == []


def test_only_the_competent_office_asks_and_not_for_a_day_gone(county):
    for actor in (county.head, county.stranger):
        with pytest.raises(Unknown):
            call_for_staff([county.unit.pk], year=2025, due_on=soon(), by=actor)
    with pytest.raises(DayTooEarly):
        call_for_staff([county.unit.pk], year=2025, due_on=date(2020, 1, 1), by=county.overseer)
    assert not StaffCall.objects.exists()
