"""The platform's columns, the competent office and who keeps the catalogue there."""

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency


@pytest.fixture
def columns(db):
    """The columns every agency starts with."""
    seed_defaults()


@pytest.fixture
def office(columns):
    """The competent office."""
    return make_agency("示范县人民政府办公室", is_competent=True)


@pytest.fixture
def keeper(office):
    """Who keeps the shared catalogue."""
    return make_actor(office, Duty.CATALOGUE)


@pytest.fixture
def bureau(office):
    """Some other agency."""
    return make_agency("示范县水务局")


@pytest.fixture
def outsider(bureau):
    """Who keeps the catalogue of the other agency."""
    return make_actor(bureau, Duty.CATALOGUE)


@pytest.fixture
def clerk(bureau):
    """Who writes for the other agency."""
    return make_actor(bureau, Duty.FILL)


@pytest.fixture
def leader(bureau):
    """Who signs for it."""
    return make_actor(bureau, Duty.APPROVE)


@pytest.fixture
def stranger(office):
    """Somebody of a third agency, with every duty of the catalogue there."""
    return make_actor(make_agency("示范县林业局"), Duty.CATALOGUE, Duty.FILL, Duty.APPROVE)
