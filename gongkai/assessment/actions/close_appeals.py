"""结束申诉期: after its last day no more appeals are taken."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, states
from gongkai.assessment.errors import AppealsRunning
from gongkai.assessment.models import Round
from gongkai.audit import journal


@transaction.atomic
def close_appeals(pk: int, *, by: Actor) -> Round:
    """Go on to deciding; refused before the last day is over."""
    one = locking.round_(pk, by=by)
    states.must_allow("close_appeals", one)
    if one.appeals_until and timezone.localdate() <= one.appeals_until:
        raise AppealsRunning(until=one.appeals_until)
    states.move(one, "close_appeals")
    journal.record("assessment.close_appeals", one, by=by)
    return one
