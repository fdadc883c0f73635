"""处理冲突: say for each field whether the sheet or the system holds, and have the row taken in."""

from collections.abc import Mapping

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information.actions.keep_import import MINE, THEIRS
from gongkai.information.actions.revise import revise
from gongkai.information.importing import batches, changes
from gongkai.information.importing.errors import ConflictsLeft, NoSuchConflict
from gongkai.information.models import ImportBatch, ImportConflict

MOST_AT_ONCE = 200


@transaction.atomic
def settle_conflicts(batch_id: int, chosen: Mapping[int, Mapping[str, str]], *, by: Actor) -> ImportBatch:
    """Settle these conflicts: number → field → mine or theirs; every differing field must have its answer.

    What the sheet wins becomes a new revision over the present one; an item changed once more is refused as always.
    """
    batch = batches.locked(batch_id, by=by)
    found = list(
        ImportConflict.objects.select_for_update(of=("self",))
        .select_related("item__current")
        .filter(batch=batch, pk__in=list(chosen)[:MOST_AT_ONCE], is_settled=False)
    )
    if len(found) < len(chosen):
        raise NoSuchConflict
    changed = sum(_settled(one, chosen[one.pk], batch, by) for one in found)
    batch.changed += changed
    batch.save(update_fields=["changed"])
    journal.record("information.settle_conflicts", batch, by=by, count=len(found), changed=changed)
    return batch


@transaction.atomic
def settle_all(batch_id: int, side: str, *, by: Actor) -> ImportBatch:
    """Settle everything that is left the same way, some hundred at a time until nothing is left."""
    batch = batches.locked(batch_id, by=by)
    while left := list(ImportConflict.objects.filter(batch=batch, is_settled=False)[:MOST_AT_ONCE]):
        batch = settle_conflicts(batch_id, {one.pk: dict.fromkeys(one.mine, side) for one in left}, by=by)
    return batch


def _settled(one: ImportConflict, said: Mapping[str, str], batch: ImportBatch, by: Actor) -> bool:
    chosen = {name: said.get(name) or one.chosen.get(name, "") for name in one.mine}
    names = changes.names_of_fields(one.item.kind)
    for name, side in chosen.items():
        if side not in (MINE, THEIRS):
            raise ConflictsLeft(row=one.row, field=names.get(name, name))
    kept = {name: pair[0] for name, pair in one.mine.items() if chosen[name] == MINE}
    done = changes.carry_out(one.item, kept, batch=batch, at=one.row, revise=revise, by=by) if kept else None
    one.chosen, one.is_settled, one.is_done = chosen, True, done is not None
    one.save(update_fields=["chosen", "is_settled", "is_done"])
    if done is not None:
        batch.steps.create(position=_next_position(batch), count=0, changes=[done], is_done=True)
    return done is not None


def _next_position(batch: ImportBatch) -> int:
    last = batch.steps.order_by("-position").values_list("position", flat=True).first()
    return 0 if last is None else last + 1
