"""取消同列: either side may end it."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.publication import also_listed
from gongkai.publication.actions.end_listing import end_listing
from gongkai.publication.actions.list_here import list_here
from gongkai.publication.errors import WrongSendingState
from tests.factories import make_team
from tests.rooms.publication.public import RULES, published_item
from tests.rooms.publication.sent import offered


@pytest.mark.parametrize("who", ["sender", "receiver"])
def test_it_is_listed_no_longer(team, who):
    other = make_team()
    made = offered(team, other, published_item(team))
    with pytest.raises(WrongSendingState):
        end_listing(made.pk, reason="不再需要", by=team.clerk)
    list_here(made.pk, column_code=RULES, by=other.clerk)
    with pytest.raises(Unknown):
        end_listing(made.pk, reason="不再需要", by=make_team().clerk)
    end_listing(made.pk, reason="不再需要", by=team.clerk if who == "sender" else other.clerk)
    assert also_listed.rows(other.agency.pk) == []
