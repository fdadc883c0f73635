"""What an index takes in, what it is asked and what it answers: the one interface every search engine keeps."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol, runtime_checkable

FacetValue = str | int
Facets = dict[str, list[tuple[FacetValue, int]]]
FACETS = ("agency", "column", "subject", "genre", "kind", "year")


class Sort(StrEnum):
    """In which order hits come."""

    RELEVANCE = "relevance"
    NEWEST = "newest"


class Relaxed(StrEnum):
    """How far the question had to be loosened before anything was found; the page tells the reader."""

    NOT = ""  # as typed
    WORDS = "words"  # a long run was cut into words that stand apart in the text
    ANY = "any"  # any one of the words instead of all


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One public item as the index sees it: plain text and codes."""

    id: int
    title: str
    number: str = ""  # 文号
    index_number: str = ""  # 索引号
    keywords: str = ""
    summary: str = ""
    body: str = ""
    files: tuple[str, ...] = ()  # text taken out of each attachment
    agency_id: int = 0
    column_codes: tuple[str, ...] = ()  # its own column and every column above it
    subject: str = ""
    genre: str = ""
    kind: str = ""
    year: int = 0
    released_on: date = date(1970, 1, 1)


@runtime_checkable
class SearchSource(Protocol):
    """Where the index gets its documents: the public projection and nothing else."""

    def ids(self) -> Iterable[int]:
        """Every document that should be in the index."""

    def documents(self, ids: Collection[int]) -> Iterable[SearchDocument]:
        """The documents with these ids as they are now, whole; an id that is not public is left out."""


@runtime_checkable
class BriefSource(Protocol):
    """A source that can also give documents without attachment text, which is all a result page mostly needs."""

    def briefs(self, ids: Collection[int]) -> Iterable[SearchDocument]:
        """Like `documents`, with `files` empty."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What a citizen asks; any value may come straight from an address line."""

    text: str = ""
    agency_ids: Sequence[int] = ()
    column_codes: Sequence[str] = ()
    subject_codes: Sequence[str] = ()
    subject: str = ""
    genre: str = ""
    year: int | None = None
    kind: str = ""
    from_on: date | None = None
    to_on: date | None = None
    sort: str = Sort.RELEVANCE
    page: int = 1


@dataclass(frozen=True, slots=True)
class Hit:
    """One found document; title and snippet are escaped HTML with the words in `<mark>`."""

    id: int
    title_html: str
    snippet_html: str
    score: float


@dataclass(frozen=True, slots=True)
class SearchResults:
    """A page of hits with what is needed to narrow, page on or ask again."""

    total: int
    hits: list[Hit]
    facets: Facets
    suggestions: list[str] = field(default_factory=list)
    exact_total: bool = True
    page: int = 1
    pages: int = 0
    relaxed: Relaxed = Relaxed.NOT
    words: list[str] = field(default_factory=list)  # what was looked for, as read from the text


@dataclass(frozen=True, slots=True)
class Word:
    """Tokens that must stand one after the other; `pieces` are the runs they were cut from, for highlighting."""

    tokens: tuple[str, ...]
    pieces: tuple[str, ...]
    open_end: bool = False  # a lone character: any token beginning with it


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question every engine understands: one word of each group (or one of `instead`), and none of `without`."""

    groups: tuple[tuple[Word, ...], ...] = ()
    instead: tuple[Word, ...] = ()  # the document number the question is, in its one spelling
    without: tuple[Word, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word that may have been found, for highlighting."""
        return (*(word for group in self.groups for word in group), *self.instead)


@dataclass(frozen=True, slots=True)
class Filters:
    """Bounds on the hits; empty means no bound. Several agencies, columns or subjects mean any of them."""

    agency_ids: tuple[int, ...] = ()
    column_codes: tuple[str, ...] = ()
    subject_codes: tuple[str, ...] = ()
    subject: str = ""
    genre: str = ""
    kind: str = ""
    year: int | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Ids and scores of one page, best first, and how many there are in all."""

    total: int
    hits: list[tuple[int, float]]
    exact_total: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """Up to where an index has read the list of changes: all up to `low`, and those in `done` above it."""

    low: int = 0
    done: frozenset[int] = frozenset()
    read_at: float = 0.0  # seconds since the epoch: when the list was last read
    after_id: int = 0  # a rebuild under way: documents up to this id are in


class IndexWriter(Protocol):
    """The one writer of an index; nothing is seen by readers before `commit`."""

    @property
    def position(self) -> Position:
        """As of the last commit."""

    def put(self, documents: Iterable[SearchDocument]) -> None:
        """Take documents in, replacing what had the same id."""

    def remove(self, ids: Collection[int]) -> None:
        """Take documents out."""

    def commit(self, position: Position) -> None:
        """Make it seen, together with the position it stands at."""

    def swap_in(self) -> None:
        """Make the index built beside the current one; only for a writer opened beside."""


class SearchBackend(Protocol):
    """A search engine."""

    def search(self, wanted: Wanted, *, filters: Filters, sort: Sort, offset: int, limit: int) -> Found:
        """The page of ids, with the total."""

    def facets(self, wanted: Wanted, *, filters: Filters) -> Facets:
        """How many of all hits have each value, largest first; exact."""

    def alike(self, words: Sequence[Word], *, limit: int) -> list[int]:
        """Ids of documents whose titles share most with the words; for suggestions."""

    def exists(self) -> bool:
        """Whether an index of the present layout is there at all."""

    def position(self) -> Position:
        """Up to where the current index has read the list of changes."""

    def fingerprints(self) -> Iterator[tuple[int, int]]:
        """Id and content fingerprint of every document in the current index."""

    def writing(self) -> AbstractContextManager[IndexWriter]:
        """Open the current index for writing. Raises `IndexBusy` while somebody else writes."""

    def writing_beside(self) -> AbstractContextManager[IndexWriter]:
        """Open, or go on with, a new index beside the current one. Raises `IndexBusy`."""
