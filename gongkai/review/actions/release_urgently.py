"""先行公开: a leader's signed word lets an item out before the full review, which follows within days."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import Openness
from gongkai.review import clock, findings, locking, policy, requirements, signing, states
from gongkai.review.errors import NotUrgent, NotYetPublishable, OwnSlip, SignedAlready
from gongkai.review.models import ReviewSlip, UrgentRelease
from gongkai.review.visibility import URGENT
from gongkai.review.vocabulary import Emergency, SlipState, Step


@transaction.atomic
def release_urgently(slip_id: int, *, emergency: str, reason: str, by: Actor) -> UrgentRelease:
    """Make what was submitted publishable now, on the leader's word with its reason; never past a standing block.

    The slip stays open: others sign it afterwards, and another leader than this one concludes it.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    slip = locking.locked(slip_id, by=by)
    by.must(URGENT, slip.item)
    _must_be_ready(slip, by=by)
    why = plain.needed(reason, what="先行公开的理由", most=1000, field="reason")

    today = timezone.localdate()
    released = UrgentRelease.objects.create(
        item=slip.item,
        revision=slip.revision,
        digest=slip.digest,
        slip=slip,
        emergency=Emergency(emergency),
        reason=why,
        ordered_by_id=by.person_id,
        ordered_post=by.post_for(URGENT, slip.item),
        ordered_at=timezone.now(),
        ordered_on=today,
        due_on=clock.urgent_due(today, policy=policy.of(slip.item.agency_id)),
    )
    states.hasten(slip)
    journal.record(
        "review.release_urgently", slip, by=by, item=slip.item_id, emergency=released.emergency, due=released.due_on
    )
    return released


def _must_be_ready(slip: ReviewSlip, *, by: Actor) -> None:
    fits = slip.state == SlipState.OPEN and slip.proposed_openness == Openness.PROACTIVE and not slip.is_released
    if not fits or signing.open_urgent(slip.item_id).exists():
        raise NotUrgent(number=slip.number)
    signing.must_be_current(slip)
    if slip.opened_by_id == by.person_id:
        raise OwnSlip(number=slip.number, law=OwnSlip.law)
    signed = slip.signatures.filter(signer_id=by.person_id).first()
    if signed:
        raise SignedAlready(number=slip.number, step=Step(signed.step).label, law=SignedAlready.law)
    gaps = requirements.publishing_problems(slip.revision, openness=Openness.PROACTIVE)
    if gaps:
        raise NotYetPublishable(gaps="".join(sentence for _, sentence in gaps))
    findings.must_be_clear(slip.revision_id, verb="先行公开")
