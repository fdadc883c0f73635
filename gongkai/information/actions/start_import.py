"""确认导入: let the worker, or whoever calls next, take in what was checked; also after a stop."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information.importing import batches
from gongkai.information.importing.errors import HasProblems, NotToBeStarted
from gongkai.information.models import ImportBatch
from gongkai.information.vocabulary import ImportState


@transaction.atomic
def start_import(batch_id: int, *, skip_bad: bool = False, by: Actor) -> ImportBatch:
    """Set a checked or stopped import going; with wrong rows only where the person says to leave them out."""
    batch = batches.locked(batch_id, by=by)
    state = ImportState(batch.state)
    if state is ImportState.REFUSED and not skip_bad:
        raise HasProblems(bad=batch.bad)
    if not batch.ready:
        raise NotToBeStarted(state=state.label, why="没有一行是正确的，请改正后重新导入")
    if state is ImportState.DONE:
        raise NotToBeStarted(state=state.label, why="不必再次开始")
    if state is not ImportState.RUNNING:
        batch.repeated = batch.repeated if state is ImportState.STOPPED else 0
        batch.state = ImportState.RUNNING
        batch.save(update_fields=["state", "repeated"])
        journal.record("information.start_import", batch, by=by, rows=batch.ready, left_out=batch.bad)
    return batch
