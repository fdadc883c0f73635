"""One body with its people."""

import pytest

from tests.rooms.consultations.held import make_house


@pytest.fixture
def house(db):
    """A body that consults the public."""
    return make_house()
