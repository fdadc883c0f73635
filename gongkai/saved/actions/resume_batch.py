"""继续批量办理: go on where it was stopped."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.saved.errors import NotStopped
from gongkai.saved.models import BatchAct
from gongkai.saved.visibility import locked_batch
from gongkai.saved.vocabulary import BatchState


@transaction.atomic
def resume_batch(batch_id: int, *, by: Actor) -> BatchAct:
    """Let it run again; one that runs already just runs."""
    batch = locked_batch(batch_id, by=by)
    if batch.state not in (BatchState.STOPPED, BatchState.RUNNING):
        raise NotStopped(state=BatchState(batch.state).label, verb="继续")
    batch.state, batch.finished_at = BatchState.RUNNING, None
    batch.save(update_fields=["state", "finished_at"])
    return batch
