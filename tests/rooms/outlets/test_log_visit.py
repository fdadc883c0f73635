"""查阅登记."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords, DayAhead, NumberOutOfReach
from gongkai.outlets import counting
from gongkai.outlets.actions.log_visit import log_visit
from gongkai.outlets.entering import Counts
from gongkai.outlets.errors import DayOutsidePoint
from gongkai.outlets.models import Visit
from gongkai.outlets.vocabulary import Reader
from tests.rooms.outlets.reading_places import key, make_desk, make_point, visit

pytestmark = pytest.mark.django_db
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def desk():
    return make_desk()


def test_a_visit_counts_its_people_and_files(desk):
    point = make_point(desk)
    log_visit(visit(point, counts=Counts(3, 5, 12), reader=Reader.VILLAGER, note="合村"), key=key(), by=desk.keeper)
    kept = Visit.objects.get()
    assert (kept.persons, kept.files, kept.pages, kept.reader, kept.agency) == (3, 5, 12, "villager", desk.agency)
    assert [row.amount for row in counting.query_point_visits(*YEAR)] == [3]
    assert [row.amount for row in counting.query_point_files(*YEAR)] == [5]
    line = Line.objects.get(action="outlets.log_visit")
    assert line.details == {"point": point.name, "persons": 3, "on": "2026-03-02"}


def test_the_same_form_sent_twice_counts_once(desk):
    point, once = make_point(desk), key()
    first = log_visit(visit(point), key=once, by=desk.keeper)
    assert log_visit(visit(point), key=once, by=desk.keeper) == first
    assert Visit.objects.count() == 1
    log_visit(visit(point), key=once, by=desk.clerk)  # somebody else's form is another one
    assert Visit.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"counts": Counts(0)}, NumberOutOfReach),
        ({"counts": Counts(10**9)}, NumberOutOfReach),
        ({"counts": Counts(1, -1)}, NumberOutOfReach),
        ({"on": date(9999, 12, 31)}, DayAhead),
        ({"on": date(1, 1, 1)}, DayOutsidePoint),
        ({"note": "\x00"}, BadWords),
    ],
)
def test_refuses_what_cannot_be(desk, changes, error):
    with pytest.raises(error):
        log_visit(visit(make_point(desk), **changes), key=key(), by=desk.keeper)
    assert not Visit.objects.exists()


def test_today_counts_and_tomorrow_does_not(desk):
    point, today = make_point(desk), timezone.localdate()
    log_visit(visit(point, on=today), key=key(), by=desk.keeper)
    with pytest.raises(DayAhead):
        log_visit(visit(point, on=today + timedelta(days=1)), key=key(), by=desk.keeper)


def test_who_may_not(desk):
    point = make_point(desk)
    with pytest.raises(Unknown):
        log_visit(visit(point), key=key(), by=desk.stranger)
    with pytest.raises(NotAllowed):
        log_visit(visit(point), key=key(), by=desk.team.clerk)
