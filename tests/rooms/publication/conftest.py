"""The platform's columns and a team to publish with."""

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from tests.factories import make_team


@pytest.fixture
def columns(db):
    """The columns every agency starts with."""
    seed_defaults()


@pytest.fixture
def team(columns):
    """One agency's people."""
    return make_team()
