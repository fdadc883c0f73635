"""Search as the public page and every other face asks for it."""

import re
from collections.abc import Sequence
from datetime import date

from gongkai.search import engine, everyday, highlighting, parsing, suggesting
from gongkai.search.digest import LARGEST_ID
from gongkai.search.interface import (
    BriefSource,
    Filters,
    Found,
    Hit,
    Relaxed,
    SearchBackend,
    SearchDocument,
    SearchQuery,
    SearchResults,
    SearchSource,
    Sort,
    Wanted,
)

Pattern = re.Pattern[str] | None
PAGE = 20
MOST_PAGES = 250  # deeper than this nobody reads; narrower questions lead further
MOST_CHOICES = 100
LONGEST_CODE = 80


def find(asked: SearchQuery, *, source: SearchSource | None = None) -> SearchResults:
    """A page of hits for a question from the outside, whatever it contains.

    Hits come from the source as it is now: what was taken away meanwhile is left out even while the index lags.
    A caller that reads more of each hit gives a source of its own, so that nothing is read twice.
    """
    backend, source = engine.current(), source or engine.source()
    typed, filters = parsing.parse(asked.text), filters_of(asked)
    sort = Sort.NEWEST if asked.sort == Sort.NEWEST else Sort.RELEVANCE
    page = min(max(asked.page, 1), MOST_PAGES)
    if not typed.words and not typed.without and asked.text.strip():
        return SearchResults(total=0, hits=[], facets={})  # nothing in it that could be found
    wanted, relaxed, found = _loosened(typed, filters, sort, page, backend)
    at_a_loss = not found.total or relaxed is Relaxed.ANY
    return SearchResults(
        total=found.total,
        hits=hits(found, wanted, source),
        facets=backend.facets(wanted, filters=filters),
        suggestions=suggesting.suggestions(typed, backend=backend, source=source) if at_a_loss else [],
        exact_total=found.exact_total,
        page=page,
        pages=min(-(-found.total // PAGE), MOST_PAGES),
        relaxed=relaxed,
        words=parsing.spelled(wanted),
    )


def _loosened(
    typed: Wanted, filters: Filters, sort: Sort, page: int, backend: SearchBackend
) -> tuple[Wanted, Relaxed, Found]:
    """The question as typed, or loosened step by step until it finds something; as typed again if nothing helps."""
    nothing = Found(0, [])
    tries = [(Relaxed.NOT, typed)]
    while tries:
        relaxed, wanted = tries.pop(0)
        found = backend.search(wanted, filters=filters, sort=sort, offset=(page - 1) * PAGE, limit=PAGE)
        if found.total:
            return wanted, relaxed, found
        if relaxed is Relaxed.NOT:
            tries = _looser(typed)
    return typed, Relaxed.NOT, nothing


def _looser(typed: Wanted) -> list[tuple[Relaxed, Wanted]]:
    """What to try when a question finds nothing: cut into words, only what it is about, then any one of the words."""
    cut = parsing.cut_into_words(typed)
    about = everyday.about(typed)
    any_about = parsing.any_of(about) if about else None
    any_typed = parsing.any_of(typed)
    any_cut = parsing.any_of(cut) if cut else None
    words = [(Relaxed.WORDS, cut), (Relaxed.WORDS, about)]
    steps = [*words, (Relaxed.ANY, any_typed), (Relaxed.ANY, any_about), (Relaxed.ANY, any_cut)]
    return [(relaxed, wanted) for relaxed, wanted in steps if wanted]


def filters_of(asked: SearchQuery) -> Filters:
    """The bounds of a question, themselves kept within bounds."""
    return Filters(
        agency_ids=tuple(one for one in asked.agency_ids[:MOST_CHOICES] if 0 <= one <= LARGEST_ID),
        column_codes=tuple(_code(one) for one in asked.column_codes[:MOST_CHOICES] if one),
        subject_codes=tuple(_code(one) for one in asked.subject_codes[:MOST_CHOICES] if one),
        subject=_code(asked.subject),
        genre=_code(asked.genre),
        kind=_code(asked.kind),
        year=None if asked.year is None else min(max(asked.year, 0), date.max.year + 1),
        from_on=asked.from_on,
        to_on=asked.to_on,
    )


def _code(given: str) -> str:
    """A code short enough, without characters no database takes."""
    return parsing.ODD.sub(" ", given[:LONGEST_CODE])


def hits(found: Found, wanted: Wanted, source: SearchSource) -> list[Hit]:
    """Ids made readable, in their order; an id the source no longer has is dropped."""
    ids = [one for one, _score in found.hits]
    brief = source.briefs if isinstance(source, BriefSource) else source.documents
    documents = {document.id: document for document in brief(ids)} if ids else {}
    pattern = highlighting.pattern_of(wanted.words)
    made = {one: _hit(documents[one], pattern, score) for one, score in found.hits if one in documents}
    unseen = [one for one, (_hit_made, seen) in made.items() if not seen] if pattern else []
    if unseen:
        made.update(_from_files(unseen, pattern, dict(found.hits), source))
    return [made[one][0] for one in ids if one in made]


def _hit(document: SearchDocument, pattern: Pattern, score: float) -> tuple[Hit, bool]:
    """One document made readable, and whether title or snippet shows a found word."""
    texts: Sequence[str] = [text for text in (document.summary, document.body, *document.files) if text]
    if document.number and highlighting.spans(document.number, pattern):
        texts = [document.number, *texts]
    snippet, seen = highlighting.snippet_html(texts, pattern)
    title = highlighting.title_html(document.title, pattern)
    return Hit(document.id, title, snippet, score), seen or highlighting.MARK in title


def _from_files(
    ids: list[int], pattern: Pattern, scores: dict[int, float], source: SearchSource
) -> dict[int, tuple[Hit, bool]]:
    """The hits whose word stands in an attachment only, read again with the attachments' text."""
    return {document.id: _hit(document, pattern, scores[document.id]) for document in source.documents(ids)}
