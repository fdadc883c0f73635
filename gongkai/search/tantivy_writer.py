"""Writing a tantivy index: one writer, one folder, a note beside it that says how far it is."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from gongkai.search import folders, tantivy_questions
from gongkai.search.digest import LARGEST_ID, digest
from gongkai.search.interface import Position, SearchDocument


class TantivyWriter:
    """The one writer of one index folder."""

    def __init__(self, home: Path, note: str, folder: Path, position: Position, *, heap: int, threads: int) -> None:
        """Open the folder for writing; the caller holds the lock."""
        self._home, self._note, self._folder, self._position = home, note, folder, position
        index = open_index(folder)
        self._largest = 0 if index.searcher().num_docs == 0 else LARGEST_ID  # ids up to this may be in the index
        self._writer = index.writer(heap, threads)

    @property
    def position(self) -> Position:
        """As of the last commit."""
        return self._position

    def put(self, documents: Iterable[SearchDocument]) -> None:
        """Take documents in, replacing what had the same id."""
        coming = list(documents)
        self.remove([document.id for document in coming if document.id <= self._largest])
        for document in coming:
            self._writer.add_document(_stored(document))
        self._largest = max([self._largest, *(document.id for document in coming)])

    def remove(self, ids: Collection[int]) -> None:
        """Take documents out: by query, since deleting by a number as a term finds nothing."""
        if ids:
            self._writer.delete_documents_by_query(tantivy_questions.query_by_ids(ids))

    def commit(self, position: Position) -> None:
        """Make it seen, together with the position it stands at."""
        self._writer.commit()
        folders.write_note(self._home / self._note, self._folder, position)
        self._position = position

    def swap_in(self) -> None:
        """Make the index built beside the current one; the one it replaces stays for readers still at it."""
        before = folders.read_note(self._home / folders.CURRENT)
        folders.write_note(self._home / folders.CURRENT, self._folder, self._position)
        self._note = folders.CURRENT
        (self._home / folders.BESIDE).unlink(missing_ok=True)
        folders.sweep(self._home, keep={self._folder, *([before[0]] if before else [])})

    def close(self) -> None:
        """Let merges come to their end and give the folder free."""
        self._writer.wait_merging_threads()


@contextmanager
def closing(writer: TantivyWriter) -> Iterator[TantivyWriter]:
    """Close the writer whatever happens."""
    try:
        yield writer
    finally:
        writer.close()


def open_index(folder: Path) -> tantivy.Index:
    """Open, or begin, the index in a folder; it is brought up to date only when asked."""
    index = tantivy.Index(tantivy_questions.SCHEMA, str(folder))
    cutter = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(tantivy_questions.CUT, cutter)
    index.config_reader("manual")
    return index


def _stored(document: SearchDocument) -> tantivy.Document:
    """A document as tantivy takes it."""
    short = digest(document)
    stored = tantivy.Document()
    stored.add_text("title", short.title)
    stored.add_text("text", short.text)
    for name, number in (("id", short.id), ("order", short.order), ("fingerprint", short.fingerprint)):
        stored.add_unsigned(name, number)
    stored.add_unsigned("agency", document.agency_id)
    stored.add_unsigned("year", document.year)
    for name in ("subject", "genre", "kind"):
        if code := getattr(document, name):
            stored.add_text(name, code)
    for code in dict.fromkeys(document.column_codes):
        stored.add_text("column", code)
    return stored
