"""批量办理的下一条: do the batch's action to the next record, and write down what became of it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.law.refusals import Refusal
from gongkai.saved.models import BatchAct, BatchLine
from gongkai.saved.running import Act
from gongkai.saved.visibility import locked_batch
from gongkai.saved.vocabulary import BatchState, LineState


@transaction.atomic
def take_line(batch_id: int, act: Act, *, by: Actor) -> BatchAct:
    """One record in one transaction: done with what undoing needs, or refused with the sentence; the others go on."""
    batch = locked_batch(batch_id, by=by)
    if batch.state != BatchState.RUNNING:
        return batch
    line = batch.lines.filter(state=LineState.WAITING).first()
    if line is not None:
        _do(line, act)
        batch.done += line.state == LineState.DONE
        batch.refused += line.state == LineState.REFUSED
    if batch.done + batch.refused >= batch.total or line is None:
        batch.state, batch.finished_at = BatchState.DONE, timezone.now()
        journal.record("saved.finish_batch", batch, by=by, verb=batch.verb, done=batch.done, refused=batch.refused)
    batch.save(update_fields=["state", "done", "refused", "finished_at"])
    return batch


def _do(line: BatchLine, act: Act) -> None:
    try:
        with transaction.atomic():
            outcome = act(line.record_id)
    except Refusal as refusal:
        line.state, line.why = LineState.REFUSED, str(refusal)[:500]
    else:
        line.state, line.before, line.after = LineState.DONE, dict(outcome.before), dict(outcome.after)
    line.save(update_fields=["state", "why", "before", "after"])
