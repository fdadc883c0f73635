"""启用来源: fetched at once, and from where it left off."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.actions.switch_off import switch_off
from gongkai.exchange.actions.switch_on import switch_on
from gongkai.exchange.errors import WrongSourceState
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import LinkedDocument
from tests.factories import make_actor
from tests.rooms.exchange.neighbour import source_of


def test_goes_on_where_it_left_off(district, office, there):
    there.offers(there.item(1), onward="two")
    there.offers(there.item(2), cursor="two")
    made = source_of(district, there.address, by=office)
    fetch_source(made.pk, by=office)
    switch_off(made.pk, by=office)
    assert switch_on(made.pk, by=office).next_at is not None
    fetch_source(made.pk, by=office)
    assert [cursor for _path, cursor, _token in there.asked] == ["", "two"]
    assert LinkedDocument.objects.count() == 2


def test_what_is_on_is_not_switched_on_and_readers_switch_nothing(district, office, city, there):
    made = source_of(district, there.address, by=office)
    with pytest.raises(WrongSourceState):
        switch_on(made.pk, by=office)
    switch_off(made.pk, by=office)
    with pytest.raises(NotAllowed):
        switch_on(made.pk, by=make_actor(city, Duty.AUDIT, branch=True))
