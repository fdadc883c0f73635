"""公开期限."""

from datetime import date

import pytest

from gongkai.information import clock
from gongkai.information.models import InfoItem
from tests.factories import make_item


def item_of(day, **fields):
    return InfoItem(**({"started_on": day, "version": "2019"} | fields))


def test_twenty_working_days_from_the_day_after():
    due = clock.due(item_of(date(2024, 9, 20)))
    assert (due.on, due.provisional) == (date(2024, 10, 23), False)


@pytest.mark.parametrize(("start", "end"), [
    (date(2026, 3, 2), date(2026, 3, 30)),
    (date(2019, 5, 15), date(2019, 6, 13)),
])  # fmt: skip
def test_holidays_and_make_up_days_are_counted(start, end):
    assert clock.due(item_of(start)).on == end


def test_what_is_not_proactive_has_no_last_day():
    for openness in ("on_request", "withheld", "undetermined"):
        item = item_of(date(2024, 9, 20), due_on=date(2024, 10, 1), due_provisional=True)
        clock.reckon(item, openness=openness)
        assert (item.due_on, item.due_provisional) == (None, False)


def test_old_stock_has_no_last_day():
    item = item_of(date(2009, 9, 21), is_backlog=True)
    clock.reckon(item, openness="proactive")
    assert item.due_on is None


def test_a_year_without_a_published_calendar_says_so():
    item = item_of(date(2090, 3, 1))
    clock.reckon(item, openness="proactive")
    assert item.due_provisional


def test_old_stock_begins_where_the_office_says(settings):
    settings.BACKLOG_DAYS = 30
    today = date(2026, 3, 31)
    assert not clock.is_backlog(date(2026, 3, 1), today=today)
    assert clock.is_backlog(date(2026, 2, 28), today=today)


@pytest.mark.django_db
def test_restating_is_kept(settings):
    settings.BACKLOG_DAYS = 100_000
    item = make_item(made_on=date(2024, 9, 20))
    clock.restate(item, openness="withheld")
    item.refresh_from_db()
    assert item.due_on is None
    clock.restate(item, openness="proactive")
    item.refresh_from_db()
    assert item.due_on == date(2024, 10, 23)
