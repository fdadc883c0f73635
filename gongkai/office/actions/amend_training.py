"""修改培训、会议: what was entered wrongly, and who came in the end."""

from dataclasses import replace

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_trainings
from gongkai.office.entering_trainings import TrainingEntry
from gongkai.office.locking_people import locked_training
from gongkai.office.models import Training


@transaction.atomic
def amend_training(pk: int, entry: TrainingEntry, *, by: Actor) -> Training:
    """Put right a training, its attendances and documents; the body that held it stays."""
    training = locked_training(pk, by=by)
    fixed = replace(entry, agency_id=training.agency_id)
    values = entering_trainings.training_values(fixed, training.agency)
    who, passed = entering_trainings.attendances(fixed), entering_trainings.documents(fixed)
    changed = [name for name, value in values.items() if getattr(training, name) != value]
    for name in changed:
        setattr(training, name, values[name])
    training.save()
    entering_trainings.set_rows(training, who, passed)
    heads = sum(row.heads for row in who)
    journal.record("office.amend_training", training, by=by, changed=changed, heads=heads)
    return training
