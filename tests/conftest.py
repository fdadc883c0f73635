"""What every test may use. The database is chosen by GONGKAI_TEST_DB: sqlite (default) or postgresql."""

import pytest
from django.db import connection
from django.test import TransactionTestCase

from gongkai.audit import protection
from tests import postgres

OPENS_IT = {"db", "transactional_db", "live_server", "database", "new_installation", "installed"}


def pytest_collection_modifyitems(config, items):
    """Leave out, in plain words, what this machine cannot run; on PostgreSQL also what never opens a database."""
    if postgres.WANTED and not postgres.binaries():
        for item in items:
            item.add_marker(pytest.mark.skip(reason=postgres.MISSING))
    if postgres.WANTED:
        same = [item for item in items if not _opens_a_database(item)]
        items[:] = [item for item in items if _opens_a_database(item)]
        config.hook.pytest_deselected(items=same)


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


def _opens_a_database(item):
    """Whether a test may ask the database anything: every other one is refused it, so it comes out the same on each."""
    asks = item.get_closest_marker("django_db") or OPENS_IT & set(getattr(item, "fixturenames", ()))
    return bool(asks) or issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
