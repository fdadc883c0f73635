"""不再使用: an open way let go with its reason, and ticked again."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.publication import ways_queries
from gongkai.publication.actions.drop_way import drop_way
from gongkai.publication.actions.tick_way import tick_way
from tests.rooms.publication.public import published_item


def test_it_is_open_no_longer_and_can_be_ticked_again(team):
    item = published_item(team)
    way = tick_way(item.pk, way="gazette", by=team.publisher)
    with pytest.raises(BadWords):
        drop_way(way.pk, reason=" ", by=team.publisher)
    drop_way(way.pk, reason="公报已停刊", by=team.publisher)
    assert ways_queries.open_ways(team.publisher).total == 0
    with pytest.raises(Unknown):
        drop_way(way.pk, reason="公报已停刊", by=team.publisher)
    tick_way(item.pk, way="gazette", by=team.publisher)
    assert ways_queries.open_ways(team.publisher).total == 1
