"""取消培训、会议: announced, and not held."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office.errors_people import HeldAlready
from gongkai.office.locking_people import locked_training
from gongkai.office.models import Training


@transaction.atomic
def call_off_training(pk: int, *, reason: str, by: Actor) -> Training:
    """Call off a training that has not ended; it counts nowhere."""
    training = locked_training(pk, by=by)
    if training.to_on < timezone.localdate():
        raise HeldAlready(theme=training.theme, on=training.to_on)
    training.called_off_because = plain.needed(plain.one_line(reason), what="取消原因", most=200, field="reason")
    training.save(update_fields=["called_off_because"])
    journal.record("office.call_off_training", training, by=by, reason=training.called_off_because)
    return training
