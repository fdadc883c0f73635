# ruff: noqa: S608 - table names and SQL words are constants of this package; every value is bound
"""The database engine's SQL on PostgreSQL: a GIN index over each document's set of tokens, phrases checked in its text.

Not a tsvector: that keeps at most 256 places of a token and would lose phrases in long documents.
"""

from typing import Any

from django.db import connection

from gongkai.search.cutting import is_han
from gongkai.search.digest import Digest, facts, order_bounds
from gongkai.search.interface import Filters, SearchDocument, Wanted, Word

MATERIALIZED = "MATERIALIZED"
TITLE_WEIGHT = 6


def create(suffix: str) -> None:
    """Make the tables of an index."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TABLE search_row{suffix} (id bigint PRIMARY KEY, ord bigint NOT NULL, fingerprint bigint NOT NULL,"
            " title text NOT NULL, text text NOT NULL, grams text[] NOT NULL)"
        )
        cursor.execute(f"CREATE INDEX ON search_row{suffix} (ord)")
        cursor.execute(f"CREATE INDEX ON search_row{suffix} USING gin (grams)")
        cursor.execute(
            f"CREATE TABLE search_fact{suffix} (id bigint, name text, value text, PRIMARY KEY (id, name, value))"
        )


def drop(suffix: str) -> None:
    """Remove the tables of an index, if they are there."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS search_row{suffix}, search_fact{suffix}")


def rename(suffix: str) -> None:
    """Give the tables of an index built beside the current names."""
    with connection.cursor() as cursor:
        for name in ("search_row", "search_fact"):
            cursor.execute(f"ALTER TABLE {name}{suffix} RENAME TO {name}")


def delete(ids: list[int], suffix: str) -> None:
    """Remove documents."""
    with connection.cursor() as cursor:
        for table in ("search_row", "search_fact"):
            cursor.execute(f"DELETE FROM {table}{suffix} WHERE id = ANY(%s)", [ids])


def insert(rows: list[tuple[SearchDocument, Digest]], suffix: str) -> None:
    """Add documents."""
    values = [
        (short.id, short.order, short.fingerprint, f" {short.title} ", f" {short.text} ", grams(document, short))
        for document, short in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO search_row{suffix} (id, ord, fingerprint, title, text, grams) VALUES (%s, %s, %s, %s, %s, %s)",
            values,
        )


def grams(document: SearchDocument, short: Digest) -> list[str]:
    """Everything a document is found by: its tokens, each of its Chinese characters, its facet values."""
    tokens = set(short.text.split(" "))
    characters = {token[0] for token in tokens if token and is_han(token)}
    return sorted(tokens | characters | {term(name, value) for name, value in facts(document)})


def term(name: str, value: object) -> str:
    """One facet value as a token no text can have."""
    return f"{name}={value}"


def matched(wanted: Wanted, filters: Filters) -> tuple[str, list[Any]]:
    """FROM and WHERE of a question."""
    where, given = _words(wanted)
    for word in wanted.without:
        sql, values = _word("r.text", word)
        where.append(f"NOT ({sql})")
        given += values
    for values in _filter_terms(filters):
        where.append("r.grams && %s")
        given.append(values)
    if filters.from_on or filters.to_on:
        where.append("r.ord >= %s AND r.ord < %s")
        given += order_bounds(filters.from_on, filters.to_on)
    return f"FROM search_row r WHERE {' AND '.join(where or ['TRUE'])}", given


def score(wanted: Wanted) -> tuple[str, list[Any]]:
    """How well a row answers: words in the title, then words in the text."""
    parts: list[str] = []
    given: list[Any] = []
    for word in wanted.words:
        for field, weight in (("r.title", TITLE_WEIGHT), ("r.text", 1)):
            parts.append(f"CASE WHEN {field} LIKE %s THEN {weight}.0 ELSE 0.0 END")
            given.append(_pattern(word))
    return f"({' + '.join(parts)})", given


def alike(tokens: list[str]) -> tuple[str, list[Any]]:
    """Rows whose titles hold any of the tokens, best first."""
    shared = " + ".join(["CASE WHEN r.title LIKE %s THEN 1 ELSE 0 END"] * len(tokens))
    given = [f"% {token} %" for token in tokens]
    sql = f"SELECT id FROM search_row r WHERE r.grams && %s AND {shared} > 0 ORDER BY {shared} DESC, id"
    return sql, [tokens, *given, *given]


def _words(wanted: Wanted) -> tuple[list[str], list[Any]]:
    """One word of each group, or the document number instead."""
    groups = [_any(group) for group in wanted.groups]
    where = [sql for sql, _values in groups]
    given = [value for _sql, values in groups for value in values]
    if not wanted.instead:
        return where, given
    number, values = _any(wanted.instead)
    return [f"(({' AND '.join(where)}) OR {number})" if where else number], [*given, *values]


def _any(words: tuple[Word, ...]) -> tuple[str, list[Any]]:
    """Any of the words in the text."""
    parts = [_word("r.text", word) for word in words]
    return f"({' OR '.join(sql for sql, _values in parts)})", [value for _sql, values in parts for value in values]


def _word(field: str, word: Word) -> tuple[str, list[Any]]:
    """A word: its tokens by the index, their order in the text itself."""
    if len(word.tokens) == 1:
        return "r.grams @> %s", [list(word.tokens)]
    return f"(r.grams @> %s AND {field} LIKE %s)", [list(word.tokens), _pattern(word)]


def _pattern(word: Word) -> str:
    """Tokens in a row; they hold letters and digits only, so nothing needs escaping."""
    return f"% {' '.join(word.tokens)}{'' if word.open_end else ' '}%"


def _filter_terms(filters: Filters) -> list[list[str]]:
    """Facet filters: any term of each list."""
    choices: list[tuple[str, tuple[object, ...]]] = [
        ("agency", filters.agency_ids),
        ("column", filters.column_codes),
        ("subject", filters.subject_codes),
    ]
    single = [(name, getattr(filters, name)) for name in ("subject", "genre", "kind", "year")]
    choices += [(name, (value,)) for name, value in single if value not in ("", None)]
    return [[term(name, value) for value in values] for name, values in choices if values]
