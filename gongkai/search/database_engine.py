# ruff: noqa: S608 - table names and SQL words are constants of this package; every value is bound
"""The engine without a library: cut text kept in the site's own database, for places where tantivy will not install.

Exact like the other, but slower: totals stop counting at `CAP`, and past it hits come newest first without facets.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from gongkai.search import folders
from gongkai.search.database_writer import BESIDE, CURRENT, DatabaseWriter, dialect, position_of
from gongkai.search.digest import LAYOUT
from gongkai.search.errors import IndexBusy, IndexMissing
from gongkai.search.interface import (
    FACETS,
    Facets,
    FacetValue,
    Filters,
    Found,
    IndexWriter,
    Position,
    Sort,
    Wanted,
    Word,
)
from gongkai.search.models import IndexNote

LOCK = 0x676B_7365_6172  # any fixed number: the name of our advisory lock in PostgreSQL
NUMBERS = ("agency", "year")


class DatabaseBackend:
    """An index in the site's database; `home` only holds the writer's lock."""

    CAP = 10_000

    def __init__(self, home: Path) -> None:
        """Use the default database."""
        self.home = home

    # Reading

    def search(self, wanted: Wanted, *, filters: Filters, sort: Sort, offset: int, limit: int) -> Found:
        """The page of ids; the total is exact up to the cap."""
        if not self.exists():
            return Found(0, [])
        matched, given = dialect().matched(wanted, filters)
        total = self._count(matched, given)
        ranked = sort is Sort.RELEVANCE and bool(wanted.words) and total <= self.CAP
        score, score_given = dialect().score(wanted) if ranked else ("0.0", [])
        sql = f"SELECT r.id, {score} AS score {matched} ORDER BY score DESC, r.ord DESC LIMIT %s OFFSET %s"
        rows = _rows(sql, [*score_given, *given, limit, offset])
        return Found(min(total, self.CAP), [(int(one), float(score)) for one, score in rows], total <= self.CAP)

    def _count(self, matched: str, given: list[Any]) -> int:
        """How many match, counted to one past the cap."""
        rows = _rows(f"SELECT count(*) FROM (SELECT 1 {matched} LIMIT %s) AS matches", [*given, self.CAP + 1])
        return int(rows[0][0])

    def facets(self, wanted: Wanted, *, filters: Filters) -> Facets:
        """How many of all hits have each value, largest first; exact up to the cap, empty past it."""
        counts: Facets = {name: [] for name in FACETS}
        if not self.exists():
            return counts
        matched, given = dialect().matched(wanted, filters)
        if self._count(matched, given) > self.CAP:
            return counts
        sql = f"""WITH hits AS {dialect().MATERIALIZED} (SELECT r.id {matched})
            SELECT f.name, f.value, count(*) FROM hits CROSS JOIN search_fact f WHERE f.id = hits.id
            GROUP BY f.name, f.value"""
        for name, value, count in _rows(sql, given):
            counts[name].append((_value(name, value), int(count)))
        return {name: sorted(pairs, key=lambda pair: (-pair[1], pair[0])) for name, pairs in counts.items()}

    def alike(self, words: Sequence[Word], *, limit: int) -> list[int]:
        """Ids of documents whose titles share tokens with the words."""
        tokens = sorted({token for word in words for token in word.tokens if len(token) > 1})
        if not tokens or not self.exists():
            return []
        sql, given = dialect().alike(tokens)
        return [int(row[0]) for row in _rows(f"{sql} LIMIT %s", [*given, limit])]

    def exists(self) -> bool:
        """Whether an index of the present layout is there at all."""
        return IndexNote.objects.filter(name=CURRENT, layout=LAYOUT).exists()

    def position(self) -> Position:
        """Up to where the current index has read the list of changes."""
        return position_of(CURRENT) or Position()

    def fingerprints(self) -> Iterator[tuple[int, int]]:
        """Id and content fingerprint of every document in the current index."""
        if self.exists():
            yield from _rows("SELECT id, fingerprint FROM search_row ORDER BY id", [])

    # Writing

    @contextmanager
    def writing(self) -> Iterator[IndexWriter]:
        """Open the current index for writing. Raises `IndexBusy`, and `IndexMissing` when there is none."""
        with folders.sole_writer(self.home), _sole_session():
            position = position_of(CURRENT)
            if position is None:
                raise IndexMissing
            yield DatabaseWriter(CURRENT, position)

    @contextmanager
    def writing_beside(self) -> Iterator[IndexWriter]:
        """Open, or go on with, a new index beside the current one. Raises `IndexBusy`."""
        with folders.sole_writer(self.home), _sole_session():
            position = position_of(BESIDE)
            if position is None:
                with transaction.atomic():
                    dialect().drop("_beside")
                    dialect().create("_beside")
            yield DatabaseWriter(BESIDE, position or Position())


def _rows(sql: str, given: list[Any]) -> list[tuple[Any, ...]]:
    """All rows of a statement."""
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return cursor.fetchall()


def _value(name: str, value: str) -> FacetValue:
    """A facet value as it was put in."""
    return int(value) if name in NUMBERS else value


@contextmanager
def _sole_session() -> Iterator[None]:
    """Be the only writer among all machines that share a PostgreSQL database."""
    if connection.vendor != "postgresql":
        yield
        return
    if not _rows("SELECT pg_try_advisory_lock(%s)", [LOCK])[0][0]:
        raise IndexBusy
    try:
        yield
    finally:
        _rows("SELECT pg_advisory_unlock(%s)", [LOCK])
