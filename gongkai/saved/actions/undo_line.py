"""撤销批量办理的一条: take back what the batch did to one record, the last first."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.saved.models import BatchAct, BatchLine
from gongkai.saved.running import Done, Undo
from gongkai.saved.visibility import locked_batch
from gongkai.saved.vocabulary import BatchState, LineState


@transaction.atomic
def undo_line(batch_id: int, undo: Undo, *, by: Actor) -> bool:
    """One record in one transaction; what cannot be taken back stays, with the sentence. Says whether there is more."""
    batch = locked_batch(batch_id, by=by)
    line = _next(batch)
    if line is None:
        return False
    try:
        with transaction.atomic():
            undo(Done(line.record_id, line.before, line.after))
    except Refusal as refusal:
        line.state, line.why = LineState.KEPT, str(refusal)[:500]
    else:
        line.state = LineState.UNDONE
    line.save(update_fields=["state", "why"])
    return _next(batch) is not None


def _next(batch: BatchAct) -> BatchLine | None:
    if batch.state != BatchState.UNDONE:
        return None
    return batch.lines.filter(state=LineState.DONE).order_by("-position").first()
