"""登记宣传."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords, DayAhead, NumberOutOfReach
from gongkai.office import counting, queries_publicity
from gongkai.office.actions.note_publicity import note_publicity
from gongkai.office.displays_trainings import PublicityFilters
from gongkai.office.entering_trainings import PublicityEntry
from gongkai.office.vocabulary_people import Medium
from tests.rooms.office.people import make_people

pytestmark = pytest.mark.django_db
ON = date(2025, 5, 15)


@pytest.fixture
def county():
    return make_people()


def note(county, *, by=None, **changes):
    values = {
        "agency_id": county.unit.pk,
        "medium": Medium.LEAFLET,
        "theme": "条例宣传单",
        "on": ON,
        "count": 500,
        "unit": "份",
    }
    return note_publicity(PublicityEntry(**values | changes), by=by or county.head)


def test_what_was_done_is_summed_by_medium(county):
    note(county)
    note(county, medium=Medium.RADIO, count=3, unit="次")
    note(county, on=date(2024, 5, 15))
    media = queries_publicity.by_medium(county.clerk, PublicityFilters(year=2025))
    assert media == [(Medium.RADIO, 1, 3), (Medium.LEAFLET, 1, 500)]
    assert counting.publicity_done(date(2025, 1, 1), date(2025, 12, 31)).count() == 2


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"on": date(9999, 1, 1)}, DayAhead),
        ({"count": 0}, NumberOutOfReach),
        ({"count": 10**9}, NumberOutOfReach),
        ({"unit": ""}, BadWords),
        ({"theme": "\0"}, BadWords),
    ],
)
def test_refuses_what_cannot_be(county, changes, refused):
    with pytest.raises(refused):
        note(county, **changes)


def test_who_may_not_is_refused(county):
    with pytest.raises(NotAllowed):
        note(county, by=county.clerk)
