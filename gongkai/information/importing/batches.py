"""Finding one batch for carrying it on."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.models import ImportBatch
from gongkai.information.placing import Place


def locked(batch_id: int, *, by: Actor) -> ImportBatch:
    """The batch, held until the transaction ends; unknown and somebody else's look the same."""
    batch = ImportBatch.objects.select_for_update().filter(pk=batch_id).first()
    if batch is None or not by.may("information.import", Place(batch.agency_id, batch.options.get("section_id"))):
        raise Unknown
    return batch
