"""Reading the projection with ready-made statements: for busy pages, building a query set costs more than the answer."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from gongkai.publication.public_rows import PublicRow

ROW = ", ".join(PublicRow._fields)  # the columns of a list, in the order of its rows
_MOMENTS = tuple(PublicRow._fields.index(name) for name in ("published_at", "updated_at"))


def rows(statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """What the database answers to one statement; every value is bound, never written into it."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()  # type: ignore[no-any-return]


def public_rows(statement: str, values: Sequence[Any]) -> list[PublicRow]:
    """The lines of a list, from a statement that reads the columns `ROW`."""
    return [row_of(values) for values in rows(statement, values)]


def row_of(values: Sequence[Any]) -> PublicRow:
    """One line from its columns."""
    told = list(values)
    for place in _MOMENTS:
        told[place] = moment(told[place])
    return PublicRow._make(told)


def moment(read: datetime) -> datetime:
    """An instant with its zone: SQLite keeps it in UTC and says nothing of it."""
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def marks(count: int) -> str:
    """Places for so many values."""
    return ", ".join(["%s"] * count)
