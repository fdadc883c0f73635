"""Tables the database itself refuses to change: rows may be added, never rewritten or removed.

A migration that rebuilds a protected table on SQLite drops its triggers: it must protect the table again.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection, migrations
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

UPDATE, DELETE = "UPDATE", "DELETE"
_FUNCTION = "gongkai_append_only"
_POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {_FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'append-only table: %', TG_TABLE_NAME; END $$
"""


def forbid_changes(table: str, *, verbs: Iterable[str] = (UPDATE, DELETE)) -> migrations.RunPython:
    """A migration step that lets rows of the table be added only; with `verbs`, forbids just those."""
    verbs = tuple(verbs)
    return migrations.RunPython(_each(protect, table, verbs), _each(unprotect, table, verbs))


def protect(database: BaseDatabaseWrapper, table: str, *, verbs: Iterable[str] = (UPDATE, DELETE)) -> None:
    """Put the triggers on."""
    verbs = tuple(verbs)
    unprotect(database, table, verbs=verbs)
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute(_POSTGRES_FUNCTION)
        for verb in verbs:
            cursor.execute(_create(database.vendor, table, verb))


def unprotect(database: BaseDatabaseWrapper, table: str, *, verbs: Iterable[str] = (UPDATE, DELETE)) -> None:
    """Take them off, for a restore or a migration that rebuilds the table."""
    where = f" ON {table}" if database.vendor == "postgresql" else ""
    with database.cursor() as cursor:
        for verb in verbs:
            cursor.execute(f"DROP TRIGGER IF EXISTS {_name(table, verb)}{where}")


def missing(table: str, *, verbs: Iterable[str] = (UPDATE, DELETE)) -> list[str]:
    """Which of the table's triggers are not in the database; empty when it is protected."""
    return [verb for verb in verbs if _name(table, verb) not in _present()]


def _create(vendor: str, table: str, verb: str) -> str:
    if vendor == "postgresql":
        return (
            f"CREATE TRIGGER {_name(table, verb)} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {_FUNCTION}()"
        )
    return (
        f"CREATE TRIGGER {_name(table, verb)} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'append-only table: {table}'); END"
    )


def _name(table: str, verb: str) -> str:
    return f"{table}_no_{verb.lower()}"


def _present() -> set[str]:
    source = (
        "SELECT tgname FROM pg_trigger"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type='trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(source)
        return {row[0] for row in cursor.fetchall()}


def _each(
    step: Callable[..., None], table: str, verbs: tuple[str, ...]
) -> Callable[[Any, BaseDatabaseSchemaEditor], None]:
    return lambda apps, editor: step(editor.connection, table, verbs=verbs)
