"""Making items of the rows of one step, many rows with few queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
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
from gongkai.law.refusals import Refusal

_DATES = ("made_on", "signed_on", "received_on", "effective_on", "expires_on")
_LONGEST_NOTE = 300


@dataclass(frozen=True)
class Taken:
    """What became of a step's rows."""

    created: int
    repeated: int
    changed: int = 0


@dataclass
class _Fresh:
    """One row on its way to become an item."""

    row: Row
    content: Content
    item: InfoItem


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
    for at, item in zip(new_at, _enter([rows[at] for at in new_at], batch=batch, due=due, by=by), strict=True):
        found[at] = (item.pk, True)
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


def _enter(rows: Sequence[Row], *, batch: ImportBatch, due: Due, by: Actor) -> list[InfoItem]:
    now = timezone.now()
    fresh = [_fresh(row, batch=batch, now=now, due=due) for row in rows]
    items = [one.item for one in fresh]
    for one, pk in zip(fresh, bulk.next_ids(InfoItem, len(fresh)), strict=True):
        one.item.pk = pk
    revisions = [_revision(one, batch) for one in fresh]
    for item, revision, pk in zip(items, revisions, bulk.next_ids(Revision, len(fresh)), strict=True):
        revision.pk = pk
        item.current = revision
    bulk.insert(items)  # the two point at each other; both keys are checked when the transaction ends
    bulk.insert(revisions)
    RevisionFile.objects.bulk_create(_files(zip(revisions, fresh, strict=True)))
    entered = ((item, {"title": one.content.title, "import": batch.pk}) for item, one in zip(items, fresh, strict=True))
    journal.record_many("information.enter", entered, by=by)
    return items


def _fresh(row: Row, *, batch: ImportBatch, now: datetime, due: Due) -> _Fresh:
    content = _content(row, batch)
    item = InfoItem(
        kind=row["kind"],
        agency_id=row["agency"],
        section_id=row["section"],
        responsible_id=row["responsible"] or row["agency"],
        version=law.regulation_on(content.made_on),
        started_on=content.made_on,
        is_backlog=bool(batch.options.get("backlog"))
        or clock.is_backlog(content.made_on, today=timezone.localdate(now)),
        source_key=row["key"],
        created_by_id=batch.made_by_id,
        changed_at=now,
    )
    _reckon(item, content.openness, due)
    return _Fresh(row, content, item)


def _reckon(item: InfoItem, openness: str, due: Due) -> None:
    """The due date, counted once for each day of an import."""
    if item.is_backlog or openness != "proactive":
        return
    if item.started_on not in due:
        clock.reckon(item, openness=openness)
        due[item.started_on] = (item.due_on, item.due_provisional)
    item.due_on, item.due_provisional = due[item.started_on]


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
        with storage.open_file(kept["sha256"]) as stream:
            stored = intake.store(stream, name=kept["name"])
    except Refusal as refusal:
        message = f"{refusal.sentence}正文已导入，原件没有作为附件保存。"
        ImportProblem.objects.create(
            batch=batch, row=row["at"], column="文件", value=row["name"][:200], message=message[:500], is_note=True
        )
        return ()
    return (FileRef(stored.pk, stored.sha256, kept["name"]),)


def _revision(fresh: _Fresh, batch: ImportBatch) -> Revision:
    content = fresh.content
    values = {name: getattr(content, name) for name in TEXT_FIELDS}
    values |= {"ways": list(content.ways), "related_numbers": list(content.related_numbers)}
    note = f"导入：{'；'.join(fresh.row['notes'])}" if fresh.row.get("notes") else ""
    return Revision(
        item=fresh.item,
        number=1,
        digest=content.digest(),
        change_note=note[:_LONGEST_NOTE],
        made_by_id=batch.made_by_id,
        **values,
    )


def _files(pairs: Iterable[tuple[Revision, _Fresh]]) -> list[RevisionFile]:
    return [
        RevisionFile(revision=revision, file_id=file.file_id, name=file.name, position=position)
        for revision, fresh in pairs
        for position, file in enumerate(fresh.content.files)
    ]
