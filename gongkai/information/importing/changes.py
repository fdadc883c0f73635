"""Carrying out what rows change: a new revision of each item, unless somebody was faster."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.information.errors import Incomplete, WrongStage
from gongkai.information.importing import comparing
from gongkai.information.importing.headings import columns
from gongkai.information.importing.shapes import Lists, Row
from gongkai.information.importing.shown import Names, cell_of
from gongkai.information.models import ImportBatch, ImportConflict, ImportProblem, InfoItem, Revision
from gongkai.information.revisions import content_of, current_of

Revise = Callable[..., Revision]  # the action `revise`, which stands above this package
Change = list[int]  # item, revision before, revision after
NOTE = "表格导入：{name}"


def take(rows: Sequence[Row], *, batch: ImportBatch, revise: Revise, by: Actor) -> tuple[list[Change], int]:
    """Change the items of these rows; says what was changed, and how many stayed as they were."""
    wanted = [row["item"] for row in rows]
    items = InfoItem.objects.select_related("current__made_by").in_bulk(wanted) if wanted else {}
    found = [_take(row, items.get(row["item"]), batch, revise, by) for row in rows]
    changed = [one for one in found if one is not None]
    return changed, len(rows) - len(changed)


def _take(row: Row, item: InfoItem | None, batch: ImportBatch, revise: Revise, by: Actor) -> Change | None:
    if item is None or item.current is None:
        _tell(batch, row, "这条信息已经删除，没有导入。")
        return None
    if item.current.number != row["base"]:
        _hold(row, item, item.current, batch)
        return None
    return carry_out(item, row["changes"], batch=batch, at=row["at"], revise=revise, by=by)


def carry_out(
    item: InfoItem, changes: Mapping[str, Any], *, batch: ImportBatch, at: int, revise: Revise, by: Actor
) -> Change | None:
    """One change; what the room refuses is told beside its row and leaves the item as it is."""
    before = current_of(item)
    content = comparing.applied(content_of(before), dict(changes))
    try:
        after = revise(item.pk, content, base=before.number, note=NOTE.format(name=batch.name)[:300], by=by)
    except (Incomplete, WrongStage) as refusal:
        _tell(batch, {"at": at, "title": before.title}, refusal.sentence)
        return None
    return [item.pk, before.number, after.number] if after.number != before.number else None


def _hold(row: Row, item: InfoItem, now: Revision, batch: ImportBatch) -> None:
    """Somebody changed the item after the check: a conflict, as if the check had found it."""
    names = Names.of(Lists())
    mine = {name: [value, _text(value)] for name, value in row["changes"].items()}
    ImportConflict.objects.get_or_create(
        batch=batch,
        item=item,
        defaults={
            "row": row["at"], "base": row["base"], "against": now.number, "title": now.title, "mine": mine,
            "theirs": {name: cell_of(name, item, now, names) for name in mine}, "chosen": {},
            "changed_by": now.made_by.name, "changed_at": now.created_at,
        },
    )  # fmt: skip


def _text(value: Any) -> str:
    return str(value[1] if isinstance(value, list) and len(value) == 2 else value or "")


def _tell(batch: ImportBatch, row: Row, sentence: str) -> None:
    ImportProblem.objects.create(
        batch=batch, row=row["at"], value=row["title"][:200], message=sentence[:500], is_note=True
    )


def names_of_fields(kind: str) -> dict[str, str]:
    """What the columns are called, for a page."""
    return {column.field: column.name for column in columns(kind)}
