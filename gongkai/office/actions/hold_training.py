"""登记培训、会议: held, or announced for a day to come."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_trainings
from gongkai.office.entering_trainings import TrainingEntry
from gongkai.office.locking_people import locked_agency
from gongkai.office.models import Training


@transaction.atomic
def hold_training(entry: TrainingEntry, *, by: Actor) -> Training:
    """Enter a training with who came and what was passed on; it counts when its last day has passed.

    Law: Regulation 2019, Art. 48.
    """
    agency = locked_agency(entry.agency_id, by=by)
    values = entering_trainings.training_values(entry, agency)
    who, passed = entering_trainings.attendances(entry), entering_trainings.documents(entry)
    training = Training.objects.create(agency=agency, **values, recorded_by_id=by.person_id, recorded_at=timezone.now())
    entering_trainings.set_rows(training, who, passed)
    heads = sum(row.heads for row in who)
    journal.record("office.hold_training", training, by=by, kind=training.kind, on=training.from_on, heads=heads)
    return training
