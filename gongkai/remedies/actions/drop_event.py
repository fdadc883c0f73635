"""删除进程: an event entered by mistake is taken out; the journal keeps what it was."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.remedies import clock
from gongkai.remedies.errors import NoSuchEvent
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import EventKind


@transaction.atomic
def drop_event(pk: int, *, event_id: int, by: Actor) -> RemedyCase:
    """Take an event out and reckon the days anew."""
    case = locked(pk, by=by)
    event = case.events.filter(pk=event_id).first()
    if event is None:
        raise NoSuchEvent
    journal.record("remedies.drop_event", case, by=by, kind=EventKind(event.kind).label, on=event.on)
    event.delete()
    clock.restate(case)
    return case
