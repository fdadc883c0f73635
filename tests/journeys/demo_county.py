"""The demo county for a journey: filled once for each day and size, then brought back as it was then."""

import sqlite3

from django.conf import settings
from django.db import connection
from django.utils import timezone

from gongkai.demo.build import build as fill


def build(*, items, today=None):
    """As `gongkai demo` fills an empty database; on SQLite it is filled once and copied after that."""
    today = today or timezone.localdate()
    kept = settings.HOME / f"county-{items}-{today}.sqlite3"
    connection.ensure_connection()
    if kept.exists():
        _copy(sqlite3.connect(kept), into=connection.connection)
        return
    fill(items=items, today=today)
    if connection.vendor == "sqlite":
        _copy(connection.connection, into=sqlite3.connect(kept))


def _copy(source, *, into):
    source.backup(into)
    for opened in {source, into} - {connection.connection}:
        opened.close()
