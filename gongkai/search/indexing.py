"""Keep this node's index in step with the public projection: take in changes, build anew, compare."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from time import time

from gongkai.search import changes, engine
from gongkai.search.digest import fingerprint
from gongkai.search.errors import IndexBusy
from gongkai.search.interface import IndexWriter, Position, SearchDocument
from gongkai.search.models import Change

BATCH = 500
MOST_UNCOMMITTED = 20_000  # documents of a rebuild between two commits,
MOST_CHARACTERS = 40_000_000  # or characters, whichever comes first
LONGEST_TRANSACTION = timedelta(minutes=10)  # a gap in the list older than this was rolled back and will not fill
DAY = 24 * 3600.0

Progress = Callable[[int, int], None]  # documents done, documents in all


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the index differs from the public projection."""

    checked: int
    missing: tuple[int, ...]  # public, not in the index
    stale: tuple[int, ...]  # in the index with other content
    surplus: tuple[int, ...]  # in the index, not public

    @property
    def ok(self) -> bool:
        """Whether there is no difference."""
        return not (self.missing or self.stale or self.surplus)


def catch_up(limit: int | None = None) -> int:
    """Take in what changed since last time; says how many changes. Zero while another process is at it."""
    backend = engine.current()
    if not backend.exists() or _too_old(backend.position()):
        return rebuild()
    if not _pending(backend.position(), 1) and backend.position().read_at > time() - DAY:
        return 0
    try:
        with backend.writing() as writer:
            return _take_in(writer, limit)
    except IndexBusy:
        return 0


def rebuild(progress: Progress = lambda done, of: None) -> int:
    """Build the index anew beside the current one and swap; stopped, it goes on where it was. Raises `IndexBusy`.

    Changes made meanwhile are taken in before it ends.
    """
    backend, source = engine.current(), engine.source()
    with backend.writing_beside() as writer:
        begun = writer.position.read_at > 0
        position = writer.position if begun else Position(low=_settled(), read_at=time())
        ids = sorted(source.ids())
        left = [one for one in ids if one > position.after_id] if begun else ids
        for last, uncommitted in _fill(writer, left):
            position = replace(position, after_id=last)
            progress(len(ids) - len(left) + uncommitted, len(ids))
            writer.commit(position)
        writer.commit(replace(position, after_id=0))
        writer.swap_in()
        _take_in(writer, None)
    return len(left)


def verify() -> Comparison:
    """Compare every public document with what the index holds of it."""
    source = engine.source()
    indexed = dict(engine.current().fingerprints())
    missing: list[int] = []
    stale: list[int] = []
    checked = 0
    for ids in _batches(source.ids()):
        for document in source.documents(ids):
            known = indexed.pop(document.id, None)
            if known is None:
                missing.append(document.id)
            elif known != fingerprint(document):
                stale.append(document.id)
            checked += 1
    return Comparison(checked, tuple(missing), tuple(stale), tuple(sorted(indexed)))


def repair(found: Comparison) -> int:
    """Have every difference taken in again by all copies; says how many changes that took here."""
    changes.mark([*found.missing, *found.stale, *found.surplus])
    return catch_up()


def _take_in(writer: IndexWriter, limit: int | None) -> int:
    """Read the list of changes batch by batch until its end or the limit."""
    taken = 0
    while limit is None or taken < limit:
        position = writer.position
        rows = _pending(position, BATCH if limit is None else min(BATCH, limit - taken))
        _apply(writer, [document_id for _seq, document_id, _at in rows])
        writer.commit(_advanced(position, rows))
        taken += len(rows)
        if not rows:
            break
    return taken


def _apply(writer: IndexWriter, ids: list[int]) -> None:
    """Bring these documents to what the source says now; what it no longer has is removed."""
    wanted = set(ids)
    documents = list(engine.source().documents(wanted)) if wanted else []
    writer.put(documents)
    writer.remove(sorted(wanted - {document.id for document in documents}))


def _pending(position: Position, most: int) -> list[tuple[int, int, datetime]]:
    """The next changes not taken in: place in the list, document, time."""
    rows = Change.objects.filter(seq__gt=position.low).order_by("seq").values_list("seq", "document_id", "changed_at")
    return list(islice((row for row in rows[: most + len(position.done)] if row[0] not in position.done), most))


def _advanced(position: Position, rows: list[tuple[int, int, datetime]]) -> Position:
    """The position after these changes: as far as nothing can still be committed below it."""
    done = position.done | {seq for seq, _document, _at in rows}
    settled_at = datetime.now(UTC) - LONGEST_TRANSACTION
    low = max([position.low, *(seq for seq, _document, at in rows if at < settled_at)])
    if position.done:
        low = max(low, min(_settled(), max(done)))
    while low + 1 in done:
        low += 1
    return Position(low, frozenset(seq for seq in done if seq > low), time())


def _settled() -> int:
    """The last change below which none can still be on its way."""
    settled_at = datetime.now(UTC) - LONGEST_TRANSACTION
    newest = Change.objects.filter(changed_at__lt=settled_at).order_by("-seq").values_list("seq", flat=True)
    return newest.first() or 0


def _too_old(position: Position) -> bool:
    """Whether changes this copy has not read may have been forgotten."""
    return position.read_at < time() - changes.KEPT.total_seconds()


def _fill(writer: IndexWriter, ids: list[int]) -> Iterator[tuple[int, int]]:
    """Put documents in; yields the last id and how many are in whenever it is time to commit."""
    done = uncommitted = characters = 0
    for batch in _batches(ids):
        documents = list(engine.source().documents(batch))
        writer.put(documents)
        done += len(batch)
        uncommitted += len(batch)
        characters += sum(map(_length, documents))
        if uncommitted >= MOST_UNCOMMITTED or characters >= MOST_CHARACTERS or done == len(ids):
            yield batch[-1], done
            uncommitted = characters = 0


def _length(document: SearchDocument) -> int:
    """Characters of a document that are long enough to matter."""
    return len(document.body) + sum(map(len, document.files))


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    """Ids in lists of a handy size."""
    source = iter(ids)
    while batch := list(islice(source, BATCH)):
        yield batch
