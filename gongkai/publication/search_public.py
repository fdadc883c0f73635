"""Searching for the public: what the index found, shown only where it is still public."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gongkai.catalogue import queries as catalogue
from gongkai.law import kinds
from gongkai.publication import straight
from gongkai.publication.public_rows import PublicRow
from gongkai.publication.search_source import ReadingSource
from gongkai.search.interface import SearchQuery, SearchResults
from gongkai.search.query import PAGE, find

KINDS: dict[str | int, str] = dict(kinds.choices())
__all__ = ["FacetChoice", "PublicHit", "PublicResults", "SearchQuery", "search"]


@dataclass(frozen=True)
class PublicHit:
    """One found item; title and snippet are safe HTML with the words in `<mark>`."""

    row: PublicRow
    title_html: str
    snippet_html: str
    score: float


@dataclass(frozen=True)
class FacetChoice:
    """One way to narrow: its value for the address, its name for the page, how many it leaves."""

    value: str | int
    label: str
    count: int


@dataclass(frozen=True)
class PublicResults:
    """A page of hits, and how to narrow, page on or ask again."""

    total: int
    hits: Sequence[PublicHit]
    facets: Mapping[str, Sequence[FacetChoice]] = field(repr=False)
    suggestions: Sequence[str] = ()
    exact_total: bool = True
    page: int = 1
    pages: int = 0
    relaxed: str = ""
    words: Sequence[str] = ()


def search(query: SearchQuery) -> PublicResults:
    """Find public items. Something withdrawn a moment ago is left out even while the index still has it."""
    source = ReadingSource()
    found = find(query, source=source)
    rows = source.rows
    hits = [
        PublicHit(rows[hit.id], hit.title_html, hit.snippet_html, hit.score) for hit in found.hits if hit.id in rows
    ]
    return PublicResults(
        total=_still_public(found, len(hits)),
        hits=hits,
        facets=_named(found),
        suggestions=found.suggestions,
        exact_total=found.exact_total,
        page=found.page,
        pages=found.pages,
        relaxed=found.relaxed,
        words=found.words,
    )


def _still_public(found: SearchResults, shown: int) -> int:
    """The total without what this page had to leave out."""
    expected = min(max(found.total - (found.page - 1) * PAGE, 0), PAGE)
    return max(found.total - (expected - shown), shown)


def _named(found: SearchResults) -> dict[str, list[FacetChoice]]:
    """Facets with names; a value that has none, because it was retired, keeps its code."""
    if not found.facets:
        return {}
    names = _names(found)
    return {
        facet: [
            FacetChoice(value, names.get(facet, {}).get(value, str(value)), count)
            for value, count in values
            if value != ""
        ]
        for facet, values in found.facets.items()
    }


def _names(found: SearchResults) -> dict[str, dict[str | int, str]]:
    columns, subjects, genres = catalogue.names_kept()
    return {
        "agency": dict(straight.rows("SELECT id, name FROM agencies_agency")),
        "column": columns,
        "subject": subjects,
        "genre": genres,
        "kind": KINDS,
        "year": {value: f"{value}年" for value, _ in found.facets.get("year", ())},
    }
