"""盘点设备."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import DayAhead, NumberOutOfReach
from gongkai.outlets import counting
from gongkai.outlets.actions.count_equipment import count_equipment
from gongkai.outlets.errors import DayOutsidePoint
from tests.rooms.outlets.reading_places import make_desk, make_point

pytestmark = pytest.mark.django_db
ONE = {"computers": 1, "printers": 1, "screens": 0, "catalogues": 1}


@pytest.fixture
def desk():
    return make_desk()


def test_the_last_count_by_a_day_is_what_a_report_takes(desk):
    point = make_point(desk)
    count_equipment(point.pk, counted_on=date(2025, 1, 10), **ONE, by=desk.keeper)
    count_equipment(point.pk, counted_on=date(2026, 1, 10), **ONE | {"computers": 4}, by=desk.keeper)
    assert [row.amount for row in counting.query_computers(date(2025, 12, 31))] == [1]
    (row,) = counting.query_computers(date(2026, 12, 31))
    assert (row.amount, row.agency, row.on) == (4, desk.agency.pk, date(2026, 1, 10))


def test_a_second_count_of_a_day_takes_the_place_of_the_first(desk):
    point = make_point(desk)
    for computers in (1, 3):
        count_equipment(point.pk, counted_on=date(2026, 1, 10), **ONE | {"computers": computers}, by=desk.keeper)
    assert [row.computers for row in point.equipment.all()] == [3]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"computers": -1}, NumberOutOfReach),
        ({"catalogues": 10**9}, NumberOutOfReach),
        ({"counted_on": date(9999, 12, 31)}, DayAhead),
        ({"counted_on": date(2019, 1, 1)}, DayOutsidePoint),
    ],
)
def test_refuses_what_cannot_be(desk, changes, error):
    with pytest.raises(error):
        count_equipment(make_point(desk).pk, **{"counted_on": date(2026, 1, 10)} | ONE | changes, by=desk.keeper)


def test_who_may_not(desk):
    with pytest.raises(Unknown):
        count_equipment(make_point(desk).pk, counted_on=date(2026, 1, 10), **ONE, by=desk.stranger)
