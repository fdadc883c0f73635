"""阅收: somebody of the unit has opened the letter."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.supervision import visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import UrgingRead


@transaction.atomic
def note_read(pk: int, *, by: Actor) -> bool:
    """Keep who opened it first and when; says whether this is the first time. Others than the unit's people leave no trace."""
    urging = locked(visibility.urgings(by), pk)
    if by.agency_id != urging.agency_id or not by.may(visibility.RECTIFY, urging):
        return False
    _row, is_first = UrgingRead.objects.get_or_create(
        urging=urging, person_id=by.person_id, defaults={"at": timezone.now()}
    )
    if is_first:
        journal.record("supervision.note_read", urging, by=by)
    return is_first
