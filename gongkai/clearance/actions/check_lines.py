"""审核: the section head looks through what was proposed, some lines or all of the own section at once."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import states
from gongkai.clearance.errors import SamePerson, StillWaiting
from gongkai.clearance.locking import chosen_lines, locked
from gongkai.clearance.models import ClearanceLine
from gongkai.clearance.visibility import SIGN


@transaction.atomic
def check_lines(pk: int, lines: Sequence[int], *, by: Actor) -> int:
    """Note that these lines were looked at by somebody other than who proposed them; says how many.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    clearance = locked(pk, by=by)
    by.must(SIGN)
    states.must_allow("check_lines", clearance)
    found = chosen_lines(clearance, lines, permission=SIGN, by=by)
    waiting = sum(not line.openness for line in found)
    if waiting:
        raise StillWaiting(number=clearance.number, count=waiting)
    if any(line.cleared_by_id == by.user_id for line in found):
        raise SamePerson(what="审核", number=clearance.number)
    now = timezone.now()
    ClearanceLine.objects.filter(pk__in=[line.pk for line in found]).update(checked_by=by.person_id, checked_at=now)
    journal.record("clearance.check_lines", clearance, by=by, count=len(found))
    return len(found)
