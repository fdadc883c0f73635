"""撤回转送: only the sender, only before the answer."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.publication.actions.recall_sending import recall_sending
from gongkai.publication.models import Sending
from tests.factories import make_team
from tests.rooms.publication.public import published_item
from tests.rooms.publication.sent import offered


def test_it_can_be_offered_again(team):
    other, item = make_team(), published_item(team)
    made = offered(team, other, item)
    with pytest.raises(NotAllowed):
        recall_sending(made.pk, by=other.clerk)
    recall_sending(made.pk, by=team.clerk)
    offered(team, other, item)
    assert sorted(Sending.objects.values_list("state", flat=True)) == ["offered", "recalled"]
