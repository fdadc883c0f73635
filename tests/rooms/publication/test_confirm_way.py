"""登记公开方式完成: day and place, counted in their period."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import DayAhead, DayTooEarly
from gongkai.law.vocabulary import Duty
from gongkai.publication import ways_queries
from gongkai.publication.actions.confirm_way import confirm_way
from gongkai.publication.actions.tick_way import tick_way
from gongkai.publication.errors import WayDone
from tests.factories import make_actor, make_agency
from tests.rooms.publication.public import published_item


@pytest.fixture
def way(team):
    return tick_way(published_item(team).pk, way="gazette", by=team.publisher)


def test_it_is_counted_in_its_period(team, way):
    today = timezone.localdate()
    confirm_way(way.pk, done_on=today, place="2026年第3期第12页", by=team.publisher)
    counts = {one.way.value: (one.done, one.open) for one in ways_queries.by_way(team.publisher, today, today)}
    assert (counts["gazette"], counts["website"], counts["screen"]) == ((1, 0), (1, 0), (0, 0))
    before = today - timedelta(days=1)
    assert ways_queries.used(team.publisher, before, before).total == 0
    with pytest.raises(WayDone):
        confirm_way(way.pk, done_on=today, by=team.publisher)


def test_refusals(team, way):
    with pytest.raises(DayAhead):
        confirm_way(way.pk, done_on=date(9999, 1, 1), by=team.publisher)
    with pytest.raises(DayTooEarly):
        confirm_way(way.pk, done_on=date(1, 1, 1), by=team.publisher)
    with pytest.raises(NotAllowed):
        confirm_way(way.pk, done_on=timezone.localdate(), by=team.clerk)
    with pytest.raises(Unknown):
        confirm_way(way.pk, done_on=timezone.localdate(), by=make_actor(make_agency(), Duty.PUBLISH))
