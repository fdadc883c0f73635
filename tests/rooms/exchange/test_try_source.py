"""试取一次: what would come, with what is wrong; nothing is kept."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.exchange.actions.add_source import add_source
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.actions.try_source import try_source
from gongkai.exchange.errors import FetchFailed
from gongkai.exchange.models import Run
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import LinkedDocument
from tests.factories import make_actor
from tests.rooms.exchange.neighbour import entry, source_of


def test_shows_what_would_come_and_keeps_nothing(district, office, there):
    there.offers(there.item(1), there.item(2, title=""), there.gone(3))
    made = add_source(entry(district, there.address), by=office)  # switched off: tried all the same
    found = try_source(made.pk, by=office)
    assert [(one.title, one.known, bool(one.why)) for one in found.items] == [
        ("示范区第1号节水办法", False, False), ("", False, True),
    ]  # fmt: skip
    assert not LinkedDocument.objects.exists()
    assert not Run.objects.exists()


def test_knows_what_is_there_already(district, office, there):
    there.offers(there.item(1))
    made = source_of(district, there.address, by=office)
    fetch_source(made.pk, by=office)
    assert [one.known for one in try_source(made.pk, by=office).items] == [True]


def test_a_failure_is_a_sentence_and_readers_try_nothing(district, office, city, there):
    made = add_source(entry(district, there.address), by=office)
    with pytest.raises(FetchFailed):
        try_source(made.pk, by=office)
    with pytest.raises(NotAllowed):
        try_source(made.pk, by=make_actor(city, Duty.AUDIT, branch=True))
