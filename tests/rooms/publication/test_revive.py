"""撤销失效: in force again as the text itself says."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.publication import queries_public
from gongkai.publication.actions.lapse import lapse
from gongkai.publication.actions.revive import revive
from gongkai.publication.errors import NotLapsed
from tests.rooms.publication.public import published_item


def test_in_force_again(team):
    item = published_item(team)
    lapse(item.pk, ends_on=timezone.localdate() - timedelta(days=1), reason="有效期已满", by=team.publisher)
    revive(item.pk, reason="登记有误", by=team.publisher)
    assert queries_public.item(item.pk).item["validity"] == "valid"
    with pytest.raises(NotLapsed):
        revive(item.pk, reason="登记有误", by=team.publisher)
