"""Making items of the rows of one step, many rows with few queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.attachments import intake, storage
from gongkai.audit import journal
from gongkai.information import clock
from gongkai.information.content import TEXT_FIELDS, Content, FileRef
from gongkai.information.importing import bulk, changes, known
from gongkai.information.importing.shapes import Row
from gongkai.information.models import ImportBatch, ImportProblem, ImportStep, InfoItem, Revision, RevisionFile
from gongkai.information.revisions import listed_of
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness

_DATES = ("made_on", "signed_on", "received_on", "effective_on", "expires_on")
_LONGEST_NOTE = 300


@dataclass(frozen=True)
class Taken:
    """What became of a step's rows."""

    created: int
    repeated: int
    changed: int = 0


Due = dict[date, tuple[date | None, bool]]  # day of forming → due date, and whether it is provisional


def take_step(step: ImportStep, *, batch: ImportBatch, due: Due, revise: changes.Revise, by: Actor) -> Taken:
    """Enter the rows that are not there yet as drafts, change those that name their item; remember which item each is."""
    rows = _placed(step.rows)
    item_ids: list[int | None] = [row.get("item") for row in rows]
    fresh = [at for at, row in enumerate(rows) if "item" not in row]
    created = _take_fresh([rows[at] for at in fresh], batch=batch, due=due, by=by) if fresh else []
    made = []
    for at, (pk, is_new) in zip(fresh, created, strict=True):
        item_ids[at] = pk
        made += [pk] if is_new else []
    changed, same = changes.take([row for row in rows if "item" in row], batch=batch, revise=revise, by=by)
    step.item_ids, step.made_ids, step.changes, step.rows, step.is_done = item_ids, made, changed, [], True
    step.save(update_fields=["item_ids", "made_ids", "changes", "rows", "is_done"])
    return Taken(len(made), len(fresh) - len(made) + same, len(changed))


def _take_fresh(rows: Sequence[Row], *, batch: ImportBatch, due: Due, by: Actor) -> list[tuple[int, bool]]:
    """For each row its item, and whether it was made of the row."""
    there = known.found(rows)
    found: dict[int, tuple[int, bool]] = {at: (there[at][0], False) for at in there}
    new_at, doubled = _new_ones(rows, there)
    for at, pk in zip(new_at, _enter([rows[at] for at in new_at], batch=batch, due=due, by=by), strict=True):
        found[at] = (pk, True)
    for at, first in doubled.items():
        found[at] = (found[first][0], False)
    return [found[at] for at in range(len(rows))]


def _placed(rows: Sequence[Row]) -> list[Row]:
    """The rows with the agencies that were founded for them."""
    if all(row["agency"] for row in rows):
        return list(rows)
    names = agencies.all_names()
    return [row if row["agency"] else row | {"agency": names[row["new_agency"]]} for row in rows]


def _new_ones(rows: Sequence[Row], there: dict[int, Any]) -> tuple[list[int], dict[int, int]]:
    """Which rows become items, and which repeat a row of the same step."""
    first: dict[tuple[int, str], int] = {}
    doubled: dict[int, int] = {}
    for at, row in enumerate(rows):
        if at not in there:
            earlier = first.setdefault((row["agency"], row["key"]), at)
            if earlier != at:
                doubled[at] = earlier
    return list(first.values()), doubled


def _enter(rows: Sequence[Row], *, batch: ImportBatch, due: Due, by: Actor) -> list[int]:
    """Make the rows items with their first revisions; plain values all the way, since there may be many thousands."""
    now = timezone.now()
    contents = [_content(row, batch) for row in rows]
    items = bulk.next_ids(InfoItem, len(rows))
    revisions = bulk.next_ids(Revision, len(rows))
    together = list(zip(items, revisions, rows, contents, strict=True))
    bulk.insert(InfoItem, [_item(*one, batch=batch, now=now, due=due) for one in together])
    bulk.insert(Revision, [_revision(*one, batch=batch) for one in together])
    RevisionFile.objects.bulk_create(_files(zip(revisions, contents, strict=True)))
    kind = InfoItem._meta.label_lower
    things = (journal.Thing(kind, str(pk), said.title, row["agency"]) for pk, _revision, row, said in together)
    told = ({"title": content.title, "import": batch.pk} for content in contents)
    journal.record_many("information.enter", zip(things, told, strict=True), by=by)
    return items


def _item(
    pk: int, revision: int, row: Row, content: Content, *, batch: ImportBatch, now: datetime, due: Due
) -> dict[str, Any]:
    is_backlog = bool(batch.options.get("backlog")) or clock.is_backlog(content.made_on, today=timezone.localdate(now))
    due_on, due_provisional = _reckoned(content, due) if not is_backlog else (None, False)
    return listed_of(content) | {
        "id": pk,
        "kind": row["kind"],
        "agency_id": row["agency"],
        "section_id": row["section"],
        "responsible_id": row["responsible"] or row["agency"],
        "version": _version_on(content.made_on),
        "started_on": content.made_on,
        "due_on": due_on,
        "due_provisional": due_provisional,
        "current_id": revision,  # the two point at each other; both keys are checked when the transaction ends
        "is_backlog": is_backlog,
        "source_key": row["key"],
        "created_by_id": batch.made_by_id,
        "changed_at": now,
    }


@lru_cache(maxsize=4096)
def _version_on(day: date) -> str:
    return law.regulation_on(day).value


def _reckoned(content: Content, due: Due) -> tuple[date | None, bool]:
    """The due date, counted once for each day of an import."""
    if content.openness != Openness.PROACTIVE:
        return None, False
    if content.made_on not in due:
        item = InfoItem(started_on=content.made_on, version=_version_on(content.made_on))
        clock.reckon(item, openness=content.openness)
        due[content.made_on] = (item.due_on, item.due_provisional)
    return due[content.made_on]


def _content(row: Row, batch: ImportBatch) -> Content:
    fields = dict(row["fields"])
    for name in _DATES:
        if name in fields:
            fields[name] = date.fromisoformat(fields[name])
    return Content(**fields, files=_original(row, batch))


def _original(row: Row, batch: ImportBatch) -> tuple[FileRef, ...]:
    """The document itself as an attachment; one that may not be attached is told of, and its text still comes in."""
    kept = row.get("file")
    if not kept:
        return ()
    try:
        with storage.raw(kept["sha256"]) as stream:
            stored = intake.store(stream, name=kept["name"])
    except Refusal as refusal:
        message = f"{refusal.sentence}正文已导入，原件没有作为附件保存。"
        ImportProblem.objects.create(
            batch=batch, row=row["at"], column="文件", value=row["name"][:200], message=message[:500], is_note=True
        )
        return ()
    return (FileRef(stored.pk, stored.sha256, kept["name"]),)


def _revision(item: int, pk: int, row: Row, content: Content, *, batch: ImportBatch) -> dict[str, Any]:
    values = {name: getattr(content, name) for name in TEXT_FIELDS}
    note = f"导入：{'；'.join(row['notes'])}" if row.get("notes") else ""
    return values | {
        "id": pk,
        "item_id": item,
        "number": 1,
        "ways": list(content.ways),
        "related_numbers": list(content.related_numbers),
        "digest": content.digest(),
        "change_note": note[:_LONGEST_NOTE],
        "made_by_id": batch.made_by_id,
    }


def _files(pairs: Iterable[tuple[int, Content]]) -> list[RevisionFile]:
    return [
        RevisionFile(revision_id=revision, file_id=file.file_id, name=file.name, position=position)
        for revision, content in pairs
        for position, file in enumerate(content.files)
    ]
