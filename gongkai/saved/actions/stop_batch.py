"""停止批量办理: leave the rest as it is; it may go on later."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.saved.errors import NotStopped
from gongkai.saved.models import BatchAct
from gongkai.saved.visibility import locked_batch
from gongkai.saved.vocabulary import BatchState


@transaction.atomic
def stop_batch(batch_id: int, *, by: Actor) -> BatchAct:
    """Stop after the record in hand."""
    batch = locked_batch(batch_id, by=by)
    if batch.state != BatchState.RUNNING:
        raise NotStopped(state=BatchState(batch.state).label, verb="停止")
    batch.state, batch.finished_at = BatchState.STOPPED, timezone.now()
    batch.save(update_fields=["state", "finished_at"])
    journal.record("saved.stop_batch", batch, by=by, verb=batch.verb, done=batch.done)
    return batch
