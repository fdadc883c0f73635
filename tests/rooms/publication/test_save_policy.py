"""公开设置: how early a body is reminded of what ends."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import NumberOutOfReach
from gongkai.publication import chain_queries
from gongkai.publication.actions.save_policy import save_policy
from gongkai.publication.models import PublicItem
from tests.rooms.publication.public import published_item


def test_its_own_number_decides(team):
    item, today = published_item(team), timezone.localdate()
    PublicItem.objects.filter(pk=item.pk).update(kind="normative", expires_on=today + timedelta(days=60))
    assert [one.id for one in chain_queries.expiring(team.publisher, today=today)] == [item.pk]
    save_policy(team.agency.pk, expiring_days=30, by=team.publisher)
    assert chain_queries.expiring(team.publisher, today=today) == []
    assert chain_queries.expiring(team.clerk, today=today) == []


def test_refusals(team):
    for days in (0, 10**9, -1):
        with pytest.raises(NumberOutOfReach):
            save_policy(team.agency.pk, expiring_days=days, by=team.publisher)
    with pytest.raises(NotAllowed):
        save_policy(team.agency.pk, expiring_days=30, by=team.clerk)
