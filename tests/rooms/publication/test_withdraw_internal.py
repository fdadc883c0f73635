"""撤下内部公开: text and files go, the record stays."""

import pytest

from gongkai.publication.actions.publish_internal import publish_internal
from gongkai.publication.actions.withdraw_internal import withdraw_internal
from gongkai.publication.errors import NoReason, NotOnBoard
from gongkai.publication.models import InternalItem
from tests.rooms.publication.internal import internal_item


def test_it_is_gone_from_the_board(team):
    item = internal_item(team)
    publish_internal(item.pk, by=team.publisher)
    with pytest.raises(NoReason):
        withdraw_internal(item.pk, reason="", by=team.publisher)
    withdraw_internal(item.pk, reason="内容有误", by=team.publisher)
    assert not InternalItem.objects.exists()
    with pytest.raises(NotOnBoard):
        withdraw_internal(item.pk, reason="内容有误", by=team.publisher)
