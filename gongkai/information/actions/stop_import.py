"""停止导入: end after the step in hand; what was taken in stays, the rest can be gone on with."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information.importing import batches
from gongkai.information.models import ImportBatch
from gongkai.information.vocabulary import ImportState


@transaction.atomic
def stop_import(batch_id: int, *, by: Actor) -> ImportBatch:
    """Stop a running import; one that is not running stays as it is."""
    batch = batches.locked(batch_id, by=by)
    if batch.state == ImportState.RUNNING:
        batch.state = ImportState.STOPPED
        batch.save(update_fields=["state"])
        journal.record("information.stop_import", batch, by=by, done=batch.done, of=batch.ready)
    return batch
