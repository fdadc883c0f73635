"""撤销查阅场所."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords, DayAhead, DayTooEarly
from gongkai.outlets import counting, public
from gongkai.outlets.actions.close_point import close_point
from gongkai.outlets.actions.log_visit import log_visit
from gongkai.outlets.errors import DayOutsidePoint, PointClosed
from tests.rooms.outlets.reading_places import key, make_desk, shown, visit

pytestmark = pytest.mark.django_db
CLOSED = date(2026, 2, 27)


@pytest.fixture
def desk():
    return make_desk()


def test_a_closed_place_leaves_the_public_and_the_count(desk):
    point = shown(desk)
    close_point(point.pk, closed_on=CLOSED, reason="搬迁合并", by=desk.clerk)
    assert public.points(at=datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Asia/Shanghai"))) == []
    assert not counting.query_points(CLOSED).exists()
    assert counting.query_points(date(2026, 2, 26)).count() == 1


def test_nothing_more_happens_there(desk):
    point = shown(desk)
    close_point(point.pk, closed_on=CLOSED, reason="搬迁", by=desk.clerk)
    with pytest.raises(PointClosed):
        close_point(point.pk, closed_on=CLOSED, reason="搬迁", by=desk.clerk)
    with pytest.raises(DayOutsidePoint):
        log_visit(visit(point, on=date(2026, 3, 2)), key=key(), by=desk.keeper)


@pytest.mark.parametrize(
    ("on", "reason", "error"),
    [(date(9999, 12, 31), "搬迁", DayAhead), (date(2019, 1, 1), "搬迁", DayTooEarly), (CLOSED, " ", BadWords)],
)
def test_refuses_what_cannot_be(desk, on, reason, error):
    with pytest.raises(error):
        close_point(shown(desk).pk, closed_on=on, reason=reason, by=desk.clerk)


def test_who_may_not(desk):
    with pytest.raises(NotAllowed):
        close_point(shown(desk).pk, closed_on=CLOSED, reason="搬迁", by=desk.keeper)
