"""决定发布协调: where not everybody agreed, or the days have passed, the leader decides and says why."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.review import coordinating, locking
from gongkai.review.errors import DecidedAlready, DecidedByAnother, DecideLater
from gongkai.review.models import Coordination
from gongkai.review.visibility import URGENT
from gongkai.review.vocabulary import CoordinationState


@transaction.atomic
def decide_coordination(pk: int, *, release: bool, decision: str, by: Actor) -> Coordination:
    """Record the leader's decision: release all the same (perhaps without a part), or not.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    found = locking.locked_coordination(pk, by=by)
    by.must(URGENT, found.item)
    _must_be_open(found)
    if by.person_id == found.asked_by_id:
        raise DecidedByAnother(number=found.number)
    said = plain.needed(decision, what="决定和理由", most=2000, field="decision")

    found.state = (CoordinationState.DECIDED if release else CoordinationState.STOPPED).value
    found.decision, found.decided_by_id, found.decided_on = said, by.person_id, timezone.localdate()
    found.save(update_fields=["state", "decision", "decided_by", "decided_on"])
    journal.record("review.decide_coordination", found, by=by, item=found.item_id, number=found.number, release=release)
    return found


def _must_be_open(found: Coordination) -> None:
    stale = found.state == CoordinationState.AGREED and coordinating.outdated(found, found.item)
    if found.state != CoordinationState.OPEN and not stale:
        raise DecidedAlready(number=found.number, state=CoordinationState(found.state).label)
    waiting = found.consents.filter(answered_on__isnull=True).count()
    if waiting and timezone.localdate() <= found.due_on:
        raise DecideLater(waiting=waiting, due=found.due_on)
