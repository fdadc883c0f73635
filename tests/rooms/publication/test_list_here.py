"""同列: listed by reference, counted once, gone with its item."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import NothingFound
from gongkai.publication import also_listed, queries_public
from gongkai.publication.actions.list_here import list_here
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import WrongSendingState
from gongkai.publication.models import FacetCount
from tests.factories import make_team
from tests.rooms.publication.public import RULES, STATISTICS, published_item
from tests.rooms.publication.sent import offered


def test_it_is_listed_and_counted_once(team):
    other, item = make_team(), published_item(team)
    made, before = offered(team, other, item), queries_public.stamp()
    list_here(made.pk, column_code=STATISTICS, by=other.clerk)
    assert [row.pk for row in also_listed.rows(other.agency.pk)] == [item.pk]
    assert [row.pk for row in also_listed.in_columns((STATISTICS,))] == [item.pk] and also_listed.in_columns(
        (RULES,)
    ) == []
    assert FacetCount.objects.get(agency_id=0, column_code="", year=0).count == 1
    assert not FacetCount.objects.filter(agency_id=other.agency.pk).exists() and queries_public.stamp() != before
    withdraw(item.pk, reason="内容有误", by=team.publisher)
    assert also_listed.rows(other.agency.pk) == []


def test_refusals(team):
    other, item = make_team(), published_item(team)
    made = offered(team, other, item)
    with pytest.raises(NotAllowed):
        list_here(made.pk, column_code=RULES, by=team.clerk)
    with pytest.raises(NothingFound):
        list_here(made.pk, column_code="x\0", by=other.clerk)
    list_here(made.pk, column_code=RULES, by=other.clerk)
    with pytest.raises(WrongSendingState):
        list_here(made.pk, column_code=RULES, by=other.clerk)
