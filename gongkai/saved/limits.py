"""What an installation may set for itself, with what holds where it has set nothing."""

from datetime import datetime, timedelta

from django.conf import settings

from gongkai.saved.models import BatchAct

NAME, NOTE = 60, 200  # characters
PINS = 8  # on one start page


def undo_minutes() -> int:
    """How long after its end a batch can be taken back."""
    return int(settings.BATCH_UNDO_MINUTES)


def last_moment(batch: BatchAct) -> datetime:
    """Until when a batch can be taken back."""
    return (batch.finished_at or batch.started_at) + timedelta(minutes=undo_minutes())


def most_at_once() -> int:
    """How many records one batch may hold."""
    return int(settings.BATCH_MOST)
