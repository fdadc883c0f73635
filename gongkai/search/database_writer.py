# ruff: noqa: S608 - table names and SQL words are constants of this package; every value is bound
"""Writing the index kept in the database: everything between two commits goes in with one transaction."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import connection, transaction

from gongkai.search import in_postgresql, in_sqlite
from gongkai.search.digest import LAYOUT, digest, facts
from gongkai.search.interface import Position, SearchDocument
from gongkai.search.models import IndexNote

CURRENT, BESIDE = "current", "beside"


def dialect() -> Any:
    """The module that speaks this database's SQL."""
    return in_postgresql if connection.vendor == "postgresql" else in_sqlite


class DatabaseWriter:
    """The one writer; everything since the last commit is written in one transaction."""

    def __init__(self, name: str, position: Position) -> None:
        """Write the current index or the one beside it."""
        self._name = name
        self._suffix = "_beside" if name == BESIDE else ""
        self._position = position
        self._pending: dict[int, SearchDocument | None] = {}

    @property
    def position(self) -> Position:
        """As of the last commit."""
        return self._position

    def put(self, documents: Iterable[SearchDocument]) -> None:
        """Take documents in, replacing what had the same id."""
        self._pending.update({document.id: document for document in documents})

    def remove(self, ids: Collection[int]) -> None:
        """Take documents out."""
        self._pending.update(dict.fromkeys(ids))

    @transaction.atomic
    def commit(self, position: Position) -> None:
        """Make it seen, together with the position it stands at."""
        dialect().delete(sorted(self._pending), self._suffix)
        fresh = [document for document in self._pending.values() if document]
        dialect().insert([(document, digest(document)) for document in fresh], self._suffix)
        _insert_facts(fresh, self._suffix)
        self._pending.clear()
        _note(self._name, position)
        self._position = position

    @transaction.atomic
    def swap_in(self) -> None:
        """Make the index built beside the current one."""
        dialect().drop("")
        dialect().rename("_beside")
        IndexNote.objects.filter(name=BESIDE).delete()
        _note(CURRENT, self._position)
        self._name, self._suffix = CURRENT, ""


def _insert_facts(documents: list[SearchDocument], suffix: str) -> None:
    """Write what each document can be counted by."""
    rows = [(document.id, name, value) for document in documents for name, value in facts(document)]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO search_fact{suffix} (id, name, value) VALUES (%s, %s, %s)", rows)


def position_of(name: str) -> Position | None:
    """How far the index of this name is, or nothing when there is none of the present layout."""
    note = IndexNote.objects.filter(name=name, layout=LAYOUT).first()
    return Position(note.low, frozenset(note.done), note.read_at, note.after_id) if note else None


def _note(name: str, position: Position) -> None:
    """Write down how far the index of this name is."""
    values = {"low": position.low, "done": sorted(position.done), "read_at": position.read_at}
    IndexNote.objects.update_or_create(name=name, defaults={"layout": LAYOUT, "after_id": position.after_id, **values})
