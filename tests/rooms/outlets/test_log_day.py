"""补录查阅汇总."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import NumberOutOfReach
from gongkai.outlets.actions.log_day import log_day
from gongkai.outlets.actions.undo_visit import undo_visit
from gongkai.outlets.entering import Counts
from gongkai.outlets.errors import NothingLogged, SheetTaken
from gongkai.outlets.models import Visit
from gongkai.outlets.vocabulary import ReadingWay
from tests.rooms.outlets.reading_places import key, make_desk, make_point

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
TOTALS = {ReadingWay.PAPER: Counts(7, 9, 3), ReadingWay.ELECTRONIC: Counts(0), ReadingWay.SELF_SERVICE: Counts(2)}


@pytest.fixture
def desk():
    return make_desk()


def test_a_days_totals_become_one_row_for_each_way(desk):
    log_day(make_point(desk).pk, on=DAY, totals=TOTALS, key=key(), by=desk.keeper)
    kept = Visit.objects.order_by("way").values_list("way", "persons", "files", "is_sheet")
    assert list(kept) == [("paper", 7, 9, True), ("self_service", 2, 0, True)]


def test_the_same_form_twice_and_the_same_day_again(desk):
    point, once = make_point(desk), key()
    first = log_day(point.pk, on=DAY, totals=TOTALS, key=once, by=desk.keeper)
    assert log_day(point.pk, on=DAY, totals=TOTALS, key=once, by=desk.keeper) == first
    with pytest.raises(SheetTaken):
        log_day(point.pk, on=DAY, totals=TOTALS, key=key(), by=desk.keeper)
    for row in first:
        undo_visit(row.pk, by=desk.keeper)
    assert log_day(point.pk, on=DAY, totals=TOTALS, key=key(), by=desk.keeper)


def test_refuses_nothing_and_files_without_people(desk):
    point = make_point(desk)
    with pytest.raises(NothingLogged):
        log_day(point.pk, on=DAY, totals=dict.fromkeys(ReadingWay, Counts(0)), key=key(), by=desk.keeper)
    with pytest.raises(NumberOutOfReach) as refusal:
        log_day(point.pk, on=DAY, totals={ReadingWay.PAPER: Counts(0, 5)}, key=key(), by=desk.keeper)
    assert refusal.value.field == "paper_persons"


def test_who_may_not(desk):
    with pytest.raises(Unknown):
        log_day(make_point(desk).pk, on=DAY, totals=TOTALS, key=key(), by=desk.stranger)
