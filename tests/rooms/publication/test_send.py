"""转送: an offer changes nothing until it is answered."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import NothingFound
from gongkai.publication import sending_queries
from gongkai.publication.actions.send import send
from gongkai.publication.errors import InternalOnly, NotToList, SentAlready, SentHome
from gongkai.publication.models import PublicItem, Sending
from gongkai.publication.vocabulary import SendingWish
from tests.factories import make_team
from tests.rooms.publication.internal import internal_item
from tests.rooms.publication.public import published_item, ready_item
from tests.rooms.publication.sent import offered


def test_the_other_body_sees_the_offer(team):
    other = make_team()
    made = offered(team, other, published_item(team))
    assert [row.id for row in sending_queries.waiting(other.clerk)] == [made.pk]
    assert sending_queries.waiting(team.clerk) == [] and sending_queries.sendings(team.clerk, side="out").total == 1
    assert PublicItem.objects.get().agency_id == team.agency.pk


def test_refusals(team):
    other, item = make_team(), published_item(team)
    offered(team, other, item)
    with pytest.raises(SentAlready):
        offered(team, other, item)
    with pytest.raises(SentHome):
        offered(team, team, item)
    with pytest.raises(NothingFound):
        send(item.pk, receiver_id=10**9, wish=SendingWish.OWN, by=team.clerk)
    with pytest.raises(NotToList):
        offered(team, other, ready_item(team))
    with pytest.raises(InternalOnly):
        offered(team, other, internal_item(team), SendingWish.OWN)
    with pytest.raises(NotAllowed):
        send(item.pk, receiver_id=make_team().agency.pk, wish=SendingWish.OWN, by=team.secrecy)
    with pytest.raises(Unknown):
        offered(other, team, item)
    assert Sending.objects.count() == 1
