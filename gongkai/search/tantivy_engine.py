"""The default engine: tantivy over cut text, in a folder of its own; reads take milliseconds at a million documents."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tantivy

from gongkai.search import folders, tantivy_questions
from gongkai.search.errors import IndexMissing
from gongkai.search.interface import (
    FACETS,
    Facets,
    Filters,
    Found,
    IndexWriter,
    Position,
    Sort,
    Wanted,
    Word,
)
from gongkai.search.tantivy_writer import TantivyWriter, closing, open_index

HEAP = 64_000_000
HEAP_BESIDE = 400_000_000
MOST_KEPT = 500  # questions whose facets are remembered
MOST_VALUES = 20_000  # of one facet; more than any county has agencies
Signature = tuple[int, int, int]


class TantivyBackend:
    """An index in `home`; safe to share between threads, cheap to ask whether it changed."""

    def __init__(self, home: Path) -> None:
        """Look after the index in this folder; nothing is opened before it is needed."""
        self.home = home
        self.note = home / folders.CURRENT
        self._seen: tuple[Signature, Path, tantivy.Index] | None = None
        self._facets: dict[tuple[Wanted, Filters], Facets] = {}

    # Reading

    def _searcher(self) -> tantivy.Searcher | None:
        """A view of the index as last committed, or nothing when there is no index."""
        try:
            stat = self.note.stat()
        except FileNotFoundError:
            return None
        signature = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        if self._seen is None or self._seen[0] != signature:
            self._seen = self._look_again(signature)
        return self._seen[2].searcher() if self._seen else None

    def _look_again(self, signature: Signature) -> tuple[Signature, Path, tantivy.Index] | None:
        """Open the index the note names, or bring the open one up to date."""
        named = folders.read_note(self.note)
        self._facets = {}
        if named is None:
            return None
        if self._seen and self._seen[1] == named[0]:
            index = self._seen[2]
            index.reload()
        else:
            index = open_index(named[0])
        return signature, named[0], index

    def search(self, wanted: Wanted, *, filters: Filters, sort: Sort, offset: int, limit: int) -> Found:
        """The page of ids, with the exact total."""
        searcher = self._searcher()
        if searcher is None:
            return Found(0, [])
        by_date = sort is Sort.NEWEST or not wanted.words
        query = tantivy_questions.query_of(wanted, filters)
        result: Any = searcher.search(query, limit, True, "order" if by_date else None, offset)
        ids = _numbers(searcher, "id", result)
        scores = [0.0 if by_date else float(score) for score, _address in result.hits]
        return Found(result.count, list(zip(ids, scores, strict=True)))

    def facets(self, wanted: Wanted, *, filters: Filters) -> Facets:
        """How many of all hits have each value, largest first; exact. Kept until the index changes, for paging."""
        searcher = self._searcher()
        if searcher is None:
            return {name: [] for name in FACETS}
        kept, question = self._facets, (wanted, filters)
        if question not in kept:
            if len(kept) >= MOST_KEPT:
                kept.clear()
            kept[question] = _counted(searcher, tantivy_questions.query_of(wanted, filters))
        return kept[question]

    def forget_counts(self) -> None:
        """Count anew from now on, as after a change of the index."""
        self._facets = {}

    def alike(self, words: Sequence[Word], *, limit: int) -> list[int]:
        """Ids of documents whose titles share most with the words."""
        searcher = self._searcher()
        query = tantivy_questions.alike_query(words)
        if searcher is None or query is None:
            return []
        return _numbers(searcher, "id", searcher.search(query, limit, False))

    def exists(self) -> bool:
        """Whether an index of the present layout is there at all."""
        return folders.read_note(self.note) is not None

    def position(self) -> Position:
        """Up to where the current index has read the list of changes."""
        named = folders.read_note(self.note)
        return named[1] if named else Position()

    def fingerprints(self) -> Iterator[tuple[int, int]]:
        """Id and content fingerprint of every document in the current index."""
        searcher = self._searcher()
        if searcher is None or not searcher.num_docs:
            return
        everything = searcher.search(tantivy.Query.all_query(), searcher.num_docs, False)
        yield from zip(_numbers(searcher, "id", everything), _numbers(searcher, "fingerprint", everything), strict=True)

    # Writing

    @contextmanager
    def writing(self) -> Iterator[IndexWriter]:
        """Open the current index for writing. Raises `IndexBusy`, and `IndexMissing` when there is none."""
        with folders.sole_writer(self.home):
            named = folders.read_note(self.note)
            if named is None:
                raise IndexMissing
            with closing(TantivyWriter(self.home, folders.CURRENT, *named, heap=HEAP, threads=1)) as writer:
                yield writer

    @contextmanager
    def writing_beside(self) -> Iterator[IndexWriter]:
        """Open, or go on with, a new index beside the current one. Raises `IndexBusy`."""
        with folders.sole_writer(self.home):
            named = folders.read_note(self.home / folders.BESIDE) or (folders.new_folder(self.home), Position())
            with closing(TantivyWriter(self.home, folders.BESIDE, *named, heap=HEAP_BESIDE, threads=2)) as writer:
                yield writer


def _numbers(searcher: Any, name: str, result: Any) -> list[int]:
    """A number of every hit, read from the column without touching documents."""
    values: list[int] = searcher.fast_field_values(name, [address for _score, address in result.hits])
    return values


def _counted(searcher: tantivy.Searcher, query: tantivy.Query) -> Facets:
    """Every facet of a question in one walk over its hits."""
    ask = {name: {"terms": {"field": name, "size": MOST_VALUES, "segment_size": MOST_VALUES}} for name in FACETS}
    answer = searcher.aggregate(query, ask)
    return {name: _counts(answer[name]["buckets"]) for name in FACETS}


def _counts(buckets: list[dict[str, object]]) -> list[tuple[str | int, int]]:
    """Values and counts, largest first, then by value."""
    pairs = [(_value(bucket["key"]), int(str(bucket["doc_count"]))) for bucket in buckets]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def _value(key: object) -> str | int:
    """A facet value as it was put in."""
    return int(key) if isinstance(key, int | float) else str(key)
