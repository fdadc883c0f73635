"""An office to ask, with nothing counted against the tests' own address."""

import pytest
from django.core.cache import cache

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from tests.factories import make_county
from tests.rooms.info_requests.cases import make_office


@pytest.fixture(autouse=True)
def fresh_limits():
    """Every test begins with no tries of its address."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def office(db):
    """The county government with the people who work its requests."""
    seed_defaults()
    return make_office(make_county())
