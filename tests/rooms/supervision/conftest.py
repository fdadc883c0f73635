"""A county for every test of the room."""

import pytest

from tests.rooms.supervision.round import make_round


@pytest.fixture
def county(db):
    return make_round()
