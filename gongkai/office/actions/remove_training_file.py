"""移除培训材料: a file hung on the wrong training."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.office.locking_people import locked_training
from gongkai.office.models import Training


@transaction.atomic
def remove_training_file(pk: int, file_id: int, *, by: Actor) -> Training:
    """Take a file off a training; the journal keeps its digest."""
    training = locked_training(pk, by=by)
    row = training.files.select_related("file").filter(pk=file_id).first()
    if row is None:
        raise Unknown
    digest = row.file.sha256
    row.delete()
    journal.record("office.remove_training_file", training, by=by, sha256=digest)
    return training
