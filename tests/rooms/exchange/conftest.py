"""A city with its competent office, and another installation to fetch from."""

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county
from tests.rooms.exchange.neighbour import neighbour


@pytest.fixture
def city(db, settings):
    """The government everything stands below, with columns; sources on this machine are allowed."""
    settings.EXCHANGE_PRIVATE, settings.EXCHANGE_SECONDS = True, 3
    seed_defaults()
    return make_county("示范市人民政府")


@pytest.fixture
def district(city):
    """The district another installation stands for."""
    return make_agency("示范区人民政府", parent=city, code="110009")


@pytest.fixture
def office(city, district):
    """Somebody of the competent office, whose duty reaches everything below."""
    return make_actor(city, Duty.OVERSEE, branch=True)


@pytest.fixture
def there():
    """The other installation."""
    with neighbour() as running:
        yield running
