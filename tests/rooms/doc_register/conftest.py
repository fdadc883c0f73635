"""The platform's columns and a team with a registry."""

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from tests.factories import make_team


@pytest.fixture
def team(db):
    """One agency's people."""
    seed_defaults()
    return make_team()
