"""Questions in tantivy's own terms."""

from collections.abc import Collection, Sequence

from tantivy import FieldType, Occur, Query, SchemaBuilder

from gongkai.search.digest import order_bounds
from gongkai.search.interface import Filters, Wanted, Word

CUT = "cut"
TITLE_BOOST = 6.0
SCHEMA = (
    SchemaBuilder()
    .add_unsigned_field("id", indexed=True, fast=True)
    .add_text_field("title", tokenizer_name=CUT, index_option="position")
    .add_text_field("text", tokenizer_name=CUT, index_option="position")
    .add_unsigned_field("order", indexed=False, fast=True)
    .add_unsigned_field("fingerprint", indexed=False, fast=True)
    .add_unsigned_field("agency", indexed=True, fast=True)
    .add_unsigned_field("year", indexed=True, fast=True)
    .add_text_field("column", tokenizer_name="raw", fast=True, index_option="basic")
    .add_text_field("subject", tokenizer_name="raw", fast=True, index_option="basic")
    .add_text_field("genre", tokenizer_name="raw", fast=True, index_option="basic")
    .add_text_field("kind", tokenizer_name="raw", fast=True, index_option="basic")
    .build()
)


def query_of(wanted: Wanted, filters: Filters) -> Query:
    """The whole question: words, what to leave out, and bounds."""
    clauses = _filter_clauses(filters)
    clauses += [(Occur.MustNot, _word_in("text", word)) for word in wanted.without]
    if wanted.words:
        return _with_words(wanted, clauses)
    if not any(occur is Occur.Must for occur, _query in clauses):
        clauses.append((Occur.Must, Query.all_query()))
    return Query.boolean_query(clauses)


def alike_query(words: Sequence[Word]) -> Query | None:
    """Titles that hold any token of the words."""
    tokens = {token for word in words for token in word.tokens if len(token) > 1}
    clauses = [(Occur.Should, Query.term_query(SCHEMA, "title", token, "freq")) for token in sorted(tokens)]
    return Query.boolean_query(clauses) if clauses else None


def query_by_ids(ids: Collection[int]) -> Query:
    """The documents with these ids."""
    return Query.term_set_query(SCHEMA, "id", sorted(ids))


def _with_words(wanted: Wanted, clauses: list[tuple[Occur, Query]]) -> Query:
    """Words must be in the text; those in the title raise the score."""
    in_title = [(Occur.Should, Query.boost_query(_word_in("title", word), TITLE_BOOST)) for word in wanted.words]
    if not clauses and not wanted.instead and len(wanted.groups) == 1:
        words = [(Occur.Should, _word_in("text", word)) for word in wanted.groups[0]]
        return Query.boolean_query(words + in_title)  # nothing but alternatives: the cheapest shape
    return Query.boolean_query([*_word_clauses(wanted), *clauses, *in_title])


def _word_clauses(wanted: Wanted) -> list[tuple[Occur, Query]]:
    """One word of each group, or the document number instead."""
    groups = [(Occur.Must, _any([_word_in("text", word) for word in group])) for group in wanted.groups]
    if not wanted.instead:
        return groups
    numbers = [_word_in("text", word) for word in wanted.instead]
    return [(Occur.Must, _any([*([Query.boolean_query(groups)] if groups else []), *numbers]))]


def _any(queries: list[Query]) -> Query:
    """Any of the queries."""
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, query) for query in queries])


def _word_in(field: str, word: Word) -> Query:
    """A word in a field: one token, several in a row, or any token beginning with a lone character."""
    if word.open_end:
        return Query.regex_query(SCHEMA, field, f"{word.tokens[0]}.?")
    if len(word.tokens) == 1:
        return Query.term_query(SCHEMA, field, word.tokens[0], "freq")
    return Query.phrase_query(SCHEMA, field, list(word.tokens))


def _filter_clauses(filters: Filters) -> list[tuple[Occur, Query]]:
    """Bounds that take no part in the score."""
    queries = [
        Query.term_query(SCHEMA, name, value, "basic")
        for name in ("subject", "genre", "kind", "year")
        if (value := getattr(filters, name)) not in ("", None)
    ]
    several = (("agency", filters.agency_ids), ("column", filters.column_codes), ("subject", filters.subject_codes))
    for name, values in several:
        if values:
            queries.append(_any([Query.term_query(SCHEMA, name, value, "basic") for value in values]))
    if filters.from_on or filters.to_on:
        lower, upper = order_bounds(filters.from_on, filters.to_on)
        queries.append(Query.range_query(SCHEMA, "order", FieldType.Unsigned, lower, upper, True, False))
    return [(Occur.Must, Query.const_score_query(query, 0.0)) for query in queries]
