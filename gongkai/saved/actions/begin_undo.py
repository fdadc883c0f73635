"""撤销批量办理: a whole batch is to be taken back, within the time for it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.saved import limits
from gongkai.saved.errors import CannotUndo, UndoTooLate
from gongkai.saved.models import BatchAct
from gongkai.saved.visibility import locked_batch
from gongkai.saved.vocabulary import BatchState


@transaction.atomic
def begin_undo(batch_id: int, *, by: Actor) -> BatchAct:
    """Mark it undone; its lines follow one by one (`undo_line`). A second press finds it marked."""
    batch = locked_batch(batch_id, by=by)
    if batch.state == BatchState.UNDONE:
        return batch
    if batch.state == BatchState.RUNNING:
        raise CannotUndo(why="还在进行，请先停止")
    if batch.done == 0:
        raise CannotUndo(why="没有处理过任何信息")
    if timezone.now() > limits.last_moment(batch):
        raise UndoTooLate(minutes=limits.undo_minutes())
    batch.state, batch.undone_at = BatchState.UNDONE, timezone.now()
    batch.save(update_fields=["state", "undone_at"])
    journal.record("saved.begin_undo", batch, by=by, verb=batch.verb, count=batch.done)
    return batch
