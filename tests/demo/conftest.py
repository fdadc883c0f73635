"""The demo county, built once for the tests of a file and taken back afterwards."""

import pytest
from django.db import transaction

from gongkai.demo.build import build


@pytest.fixture(scope="module")
def database(django_db_setup, django_db_blocker):
    """The database open for the whole file; whatever is written is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def county(database):
    """A small demo county, as `gongkai demo` makes it."""
    return build(items=200)
