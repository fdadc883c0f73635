"""A desk for every test of this room."""

import pytest

from tests.rooms.clarifications.matters import make_desk


@pytest.fixture
def desk(db):
    """A body and its people."""
    return make_desk()
