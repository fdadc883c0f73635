"""停用来源: nothing comes any more; what came stays."""

import pytest
from django.utils import timezone

from gongkai.exchange.actions.fetch_due import fetch_due
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.actions.switch_off import switch_off
from gongkai.exchange.errors import WrongSourceState
from gongkai.exchange.models import Run
from gongkai.publication.models import LinkedDocument
from tests.rooms.exchange.neighbour import source_of


def test_nothing_comes_any_more_and_a_fetching_under_way_ends(district, office, there):
    there.offers(there.item(1), onward="two")
    made = source_of(district, there.address, by=office)
    fetch_source(made.pk, by=office)
    switch_off(made.pk, by=office)
    assert not fetch_due(timezone.now())
    assert Run.objects.get().ended_at is not None
    assert LinkedDocument.objects.filter(ended_at__isnull=True).count() == 1
    with pytest.raises(WrongSourceState):
        fetch_source(made.pk, by=office)
    with pytest.raises(WrongSourceState):
        switch_off(made.pk, by=office)
