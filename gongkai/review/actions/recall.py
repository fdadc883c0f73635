"""取回: the clerk takes an item back before it is decided."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.review import clock, locking, policy, states
from gongkai.review.models import ReviewSlip


@transaction.atomic
def recall(slip_id: int, *, reason: str = "", by: Actor) -> ReviewSlip:
    """Take the item back to draft; the slip is void, its number stays used. Not while a referral waits for its answer."""
    slip = locking.locked(slip_id, by=by)
    by.must("review.submit", slip.item)
    states.must_allow("recall", slip)

    states.move(slip, "recall")
    slip.void_reason = reason.strip()[:200] or "承办人取回"
    slip.closed_at = timezone.now()
    slip.save(update_fields=["void_reason", "closed_at"])
    clock.restate(slip, policy=policy.of(slip.item.agency_id), today=timezone.localdate())
    journal.record("review.recall", slip, by=by, item=slip.item_id, reason=slip.void_reason)
    return slip
