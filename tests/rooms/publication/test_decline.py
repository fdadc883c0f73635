"""不接收: turned down with the reason, which the sender reads."""

import pytest

from gongkai.entry.errors import BadWords
from gongkai.publication import sending_queries
from gongkai.publication.actions.decline import decline
from gongkai.publication.errors import WrongSendingState
from tests.factories import make_team
from tests.rooms.publication.public import published_item
from tests.rooms.publication.sent import offered


def test_the_sender_reads_why(team):
    other, item = make_team(), published_item(team)
    made = offered(team, other, item)
    with pytest.raises(BadWords):
        decline(made.pk, reason="", by=other.clerk)
    decline(made.pk, reason="不属于本单位职责", by=other.clerk)
    row = sending_queries.sending(team.clerk, made.pk)
    assert (row.state.value, row.reason, row.answered_by) == ("declined", "不属于本单位职责", other.clerk.name)
    with pytest.raises(WrongSendingState):
        decline(made.pk, reason="不属于本单位职责", by=other.clerk)
    offered(team, other, item)
