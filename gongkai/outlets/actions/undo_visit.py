"""撤销查阅登记: a slip taken back; the row stays and counts no more."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.outlets import clock
from gongkai.outlets.errors import TooLateToUndo, UndoneAlready
from gongkai.outlets.models import Visit
from gongkai.outlets.visibility import LOG, READ, WRITE


@transaction.atomic
def undo_visit(pk: int, *, by: Actor) -> Visit:
    """Take an entry back: whoever logged it within some minutes, whoever keeps the points at any time."""
    visit = Visit.objects.select_for_update(of=("self",)).select_related("point").filter(pk=pk).first()
    if visit is None or not (by.may(LOG, visit) or by.may(READ, visit)):
        raise Unknown
    if visit.undone_at:
        raise UndoneAlready
    minutes = clock.terms_of(visit.agency_id).undo_minutes
    if not may_undo(visit, minutes=minutes, now=timezone.now(), by=by):
        raise TooLateToUndo(minutes=minutes)
    visit.undone_at = timezone.now()
    visit.save(update_fields=["undone_at"])
    journal.record("outlets.undo_visit", visit, by=by, point=visit.point.name, persons=visit.persons, on=visit.on)
    return visit


def may_undo(visit: Visit, *, minutes: int, now: datetime, by: Actor) -> bool:
    """Whether this person may take it back now."""
    own = visit.logged_by_id == by.user_id and now - visit.logged_at <= timedelta(minutes=minutes)
    return (own and by.may(LOG, visit)) or by.may(WRITE, visit)
