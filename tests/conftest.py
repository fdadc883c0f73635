"""What every test may use. The database is chosen by GONGKAI_TEST_DB: sqlite (default) or postgresql."""

import pytest
from django.db import connection

from gongkai.audit import protection
from tests import postgres


def pytest_collection_modifyitems(items):
    """Leave out, in plain words, what this machine cannot run."""
    if postgres.WANTED and not postgres.binaries():
        for item in items:
            item.add_marker(pytest.mark.skip(reason=postgres.MISSING))


def pytest_report_header():
    """Say which database the run uses."""
    return f"database: {'PostgreSQL' if postgres.WANTED and postgres.binaries() else 'SQLite'}"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Let the tests' own clearing between cases empty the append-only tables; their protection is tested by itself."""
    with django_db_blocker.unblock():
        protection.unprotect(connection, "audit_entry")
        for table in ("review_signature", "publication_publicationact", "info_requests_requestevent"):
            protection.unprotect(connection, table, verbs=[protection.DELETE])
