"""A county with columns, a team, and pages to ask for."""

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.portal import memory
from tests.factories import make_county, make_team


@pytest.fixture
def columns(db):
    """The platform's columns."""
    seed_defaults()


@pytest.fixture
def team(columns):
    """The people of the county government."""
    return make_team(make_county())


@pytest.fixture
def kept_pages(settings):
    """A process that keeps pages ready, empty at first and left empty."""
    memory.forget()
    settings.PAGE_CACHE = 100
    yield
    memory.forget()
