"""报审: ask the competent department or the secrecy administration; publishing waits for the answer."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.review import clock, locking, policy, signing, states
from gongkai.review.errors import ReferralIncomplete
from gongkai.review.models import Referral
from gongkai.review.vocabulary import Decision, Step


@transaction.atomic
def refer(
    slip_id: int, *, sent_to: str, reason: str, provisions: str = "", own_opinion: str = "", by: Actor
) -> Referral:
    """Put an item that cannot be determined to the body that can: 《不能确定属性审查表》.

    The reviewing body's referral is its signature on the slip; the leader's is not, since the leader still decides after
    the answer. The time for the answer does not stop the publication period.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    slip = locking.locked(slip_id, by=by)
    states.must_allow("refer", slip)
    by.must("review.refer", slip.item)
    step = signing.must_sign(slip, by=by)
    if not (sent_to.strip() and reason.strip()):
        raise ReferralIncomplete

    referral = Referral.objects.create(
        slip=slip,
        sent_to=sent_to.strip(),
        reason=reason.strip(),
        provisions=provisions.strip(),
        own_opinion=own_opinion.strip(),
        sent_on=timezone.localdate(),
        sent_by_id=signing.person_id(by, "review.refer"),
    )
    if step is Step.SECRECY_REVIEW:
        signing.sign_step(slip, step, Decision.REFER, own_opinion or reason, by=by)
    states.move(slip, "refer")
    clock.restate(slip, policy=policy.of(slip.item.agency_id), today=referral.sent_on)
    clock.restate_referral(referral)
    journal.record("review.refer", slip, by=by, item=slip.item_id, sent_to=referral.sent_to, due=referral.answer_due_on)
    return referral
