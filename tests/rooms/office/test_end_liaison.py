"""终止联络员."""

from datetime import date

import pytest

from gongkai.entry.errors import DayTooEarly
from gongkai.office.actions.end_liaison import end_liaison
from gongkai.office.errors_people import EndedAlready
from tests.rooms.office.people import make_liaison, make_people

pytestmark = pytest.mark.django_db


def test_the_place_is_free_from_the_next_day_on():
    county = make_people()
    liaison = make_liaison(county)
    with pytest.raises(DayTooEarly):
        end_liaison(liaison.pk, to_on=date(2025, 1, 5), by=county.head)
    assert end_liaison(liaison.pk, to_on=date(2025, 8, 31), by=county.head).to_on == date(2025, 8, 31)
    with pytest.raises(EndedAlready):
        end_liaison(liaison.pk, to_on=date(2025, 9, 30), by=county.head)
    assert make_liaison(county, name="刘演示", from_on=date(2025, 9, 1)).to_on is None
