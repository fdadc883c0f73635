"""增加公开方式: each way once, only of what is public."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.publication import ways_queries
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.tick_way import tick_way
from gongkai.publication.errors import NotPublicNow, UnknownWay, WayTicked
from tests.rooms.publication.public import published_item, ready_item


def test_the_website_is_done_with_the_release_the_rest_stays_open(team):
    item = ready_item(team)
    publish(item.pk, ways=["gazette", "nonsense"], by=team.publisher)
    assert [(row.way.value, row.is_open) for row in ways_queries.of_item(item.pk)] == [
        ("website", False), ("gazette", True),
    ]  # fmt: skip
    tick_way(item.pk, way="notice_board", by=team.publisher)
    assert [row.way.value for row in ways_queries.open_ways(team.publisher).rows] == ["gazette", "notice_board"]


def test_refusals(team):
    item = published_item(team)
    with pytest.raises(WayTicked):
        tick_way(item.pk, way="website", by=team.publisher)
    with pytest.raises(UnknownWay):
        tick_way(item.pk, way="x\0", by=team.publisher)
    with pytest.raises(NotAllowed):
        tick_way(item.pk, way="gazette", by=team.clerk)
    with pytest.raises(NotPublicNow):
        tick_way(ready_item(team).pk, way="gazette", by=team.publisher)
