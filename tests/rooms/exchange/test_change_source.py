"""修改来源: whoever changes it answers for it; the address stays once anything was fetched; the token stays unless told."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.exchange.actions.add_source import add_source
from gongkai.exchange.actions.change_source import change_source
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.errors import AddressKept
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import LinkedDocument
from tests.factories import make_actor
from tests.rooms.exchange.neighbour import entry, source_of

ADDRESS = "https://qu.example.gov.cn"


def test_is_written_anew_and_answered_for_by_who_changed_it(district, office, city):
    made = add_source(entry(district, ADDRESS, token="abc"), by=office)
    other = make_actor(city, Duty.OVERSEE, branch=True)
    changed = change_source(made.pk, entry=entry(district, "https://new.example.gov.cn", every_hours=6), by=other)
    assert (changed.address, changed.every_hours, changed.answers_for_id) == (
        "https://new.example.gov.cn",
        6,
        other.user_id,
    )
    assert changed.sealed_token == made.sealed_token
    assert change_source(made.pk, entry=entry(district, ADDRESS, token=""), by=other).sealed_token == ""


def test_the_address_stays_once_anything_was_fetched_and_a_new_name_goes_with_its_links(district, office, there):
    there.offers(there.item(1))
    made = source_of(district, there.address, by=office)
    fetch_source(made.pk, by=office)
    with pytest.raises(AddressKept):
        change_source(made.pk, entry=entry(district, ADDRESS), by=office)
    change_source(made.pk, entry=entry(district, there.address, name="示范区新系统"), by=office)
    assert LinkedDocument.objects.get().source_name == "示范区新系统"


def test_strangers_see_nothing_and_readers_change_nothing(district, office, city):
    made = add_source(entry(district, ADDRESS), by=office)
    for stranger, refusal in (
        (make_actor(district, Duty.FILL), Unknown),
        (make_actor(city, Duty.AUDIT, branch=True), NotAllowed),
    ):
        with pytest.raises(refusal):
            change_source(made.pk, entry=entry(district, ADDRESS), by=stranger)
