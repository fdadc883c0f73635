# ruff: noqa: S608 - table names and SQL words are constants of this package; every value is bound
"""The database engine's SQL on SQLite: FTS5 over cut text; facet codes stand in a column of the same index."""

from datetime import date
from typing import Any
from uuid import uuid4

from django.db import connection

from gongkai.search.digest import Digest, facts, order_bounds
from gongkai.search.interface import Filters, SearchDocument, Wanted, Word

MATERIALIZED = ""


def create(suffix: str) -> None:
    """Make the tables of an index."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE VIRTUAL TABLE search_text{suffix} USING fts5(title, text, terms, tokenize='ascii')")
        cursor.execute(f"CREATE TABLE search_row{suffix} (id INTEGER PRIMARY KEY, ord INTEGER, fingerprint INTEGER)")
        cursor.execute(f"CREATE INDEX search_ord_{uuid4().hex} ON search_row{suffix} (ord)")
        cursor.execute(
            f"CREATE TABLE search_fact{suffix} (id INTEGER, name TEXT, value TEXT, PRIMARY KEY (id, name, value))"
            " WITHOUT ROWID"
        )


def drop(suffix: str) -> None:
    """Remove the tables of an index, if they are there."""
    with connection.cursor() as cursor:
        for name in ("search_text", "search_row", "search_fact"):
            cursor.execute(f"DROP TABLE IF EXISTS {name}{suffix}")


def rename(suffix: str) -> None:
    """Give the tables of an index built beside the current names."""
    with connection.cursor() as cursor:
        for name in ("search_text", "search_row", "search_fact"):
            cursor.execute(f"ALTER TABLE {name}{suffix} RENAME TO {name}")


def delete(ids: list[int], suffix: str) -> None:
    """Remove documents."""
    with connection.cursor() as cursor:
        for table, key in (("search_text", "rowid"), ("search_row", "id"), ("search_fact", "id")):
            cursor.executemany(f"DELETE FROM {table}{suffix} WHERE {key} = %s", [(one,) for one in ids])


def insert(rows: list[tuple[SearchDocument, Digest]], suffix: str) -> None:
    """Add documents."""
    texts = [(short.id, short.title, short.text, " ".join(terms(document))) for document, short in rows]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO search_text{suffix} (rowid, title, text, terms) VALUES (%s, %s, %s, %s)", texts
        )
        cursor.executemany(
            f"INSERT INTO search_row{suffix} (id, ord, fingerprint) VALUES (%s, %s, %s)",
            [(short.id, short.order, short.fingerprint) for _document, short in rows],
        )


def terms(document: SearchDocument) -> list[str]:
    """Facet values as words the tokenizer leaves whole."""
    return [term(name, value) for name, value in facts(document)]


def term(name: str, value: object) -> str:
    """One facet value as a word: its bytes written out."""
    return name + str(value).encode().hex()


def matched(wanted: Wanted, filters: Filters) -> tuple[str, list[Any]]:
    """FROM and WHERE of a question; FTS5 is walked first, or SQLite would start from the filter and take seconds."""
    match = expression(wanted, filters)
    where, given = _bounds(filters.from_on, filters.to_on)
    if match:
        where.insert(0, "search_text MATCH %s")
        given.insert(0, match)
        source = "FROM search_text CROSS JOIN search_row r ON r.id = search_text.rowid"
    else:
        source = "FROM search_row r"
        if wanted.without:
            where.append("r.id NOT IN (SELECT rowid FROM search_text WHERE search_text MATCH %s)")
            given.append(_any(wanted.without))
    return f"{source} WHERE {' AND '.join(where or ['1 = 1'])}", given


def score(_wanted: Wanted) -> tuple[str, list[Any]]:
    """How well a row answers; larger is better."""
    return "-bm25(search_text, 6.0, 1.0, 0.0)", []


def alike(tokens: list[str]) -> tuple[str, list[Any]]:
    """Rows whose titles hold any of the tokens, best first."""
    match = "{title} : (" + " OR ".join(f'"{token}"' for token in tokens) + ")"
    return "SELECT rowid FROM search_text WHERE search_text MATCH %s ORDER BY bm25(search_text)", [match]


def expression(wanted: Wanted, filters: Filters) -> str:
    """The FTS5 expression of words and facet filters, or empty when there is nothing to be found by."""
    groups = [f"({_any(group)})" for group in wanted.groups]
    words = " AND ".join(groups)
    if wanted.instead:
        words = " OR ".join([*([f"({words})"] if words else []), _any(wanted.instead)])
    parts = [*([f"({words})"] if words else []), *_filter_parts(filters)]
    found = " AND ".join(parts)
    return f"({found}) NOT ({_any(wanted.without)})" if found and wanted.without else found


def _filter_parts(filters: Filters) -> list[str]:
    """Facet filters as expressions over the column of terms."""
    choices = [("agency", filters.agency_ids), ("column", filters.column_codes), ("subject", filters.subject_codes)]
    single = [(name, getattr(filters, name)) for name in ("subject", "genre", "kind", "year")]
    choices += [(name, (value,)) for name, value in single if value not in ("", None)]
    return [
        "{terms} : (" + " OR ".join(f'"{term(name, value)}"' for value in values) + ")"
        for name, values in choices
        if values
    ]


def _any(words: tuple[Word, ...]) -> str:
    """Any of the words, in title or text."""
    return " OR ".join(_word(word) for word in words)


def _word(word: Word) -> str:
    """A word as an FTS5 phrase; tokens hold letters and digits only, so nothing needs escaping."""
    return "{title text} : " + f'"{" ".join(word.tokens)}"' + (" *" if word.open_end else "")


def _bounds(first: date | None, last: date | None) -> tuple[list[str], list[Any]]:
    """The days of release."""
    if not first and not last:
        return [], []
    return ["r.ord >= %s", "r.ord < %s"], [*order_bounds(first, last)]
