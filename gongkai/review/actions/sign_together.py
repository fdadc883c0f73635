"""合并签署: one person signs 初审 and 保密审查 in one press, where a small body's policy allows it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.law.vocabulary import Openness
from gongkai.review import clock, findings, locking, policy, read_files, signing, states
from gongkai.review.errors import CannotMerge
from gongkai.review.models import ReviewSlip
from gongkai.review.vocabulary import Decision, Step


@transaction.atomic
def sign_together(slip_id: int, *, opinion: str = "", by: Actor) -> ReviewSlip:
    """Pass a slip as section head and as reviewing body at once: clerk, reviewer and leader are still three people.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    slip = locking.locked(slip_id, by=by)
    states.must_allow("pass_first", slip)
    step = signing.must_sign(slip, by=by)
    rules = policy.of(slip.item.agency_id)
    if not policy.merges(rules) or not by.may(signing.permission_for(Step.SECRECY_REVIEW), slip.item):
        raise CannotMerge
    read_files.must_be_read(slip.revision_id)
    if slip.proposed_openness == Openness.PROACTIVE:
        findings.must_be_clear(slip.revision_id, verb="通过")

    signing.sign_step(slip, step, Decision.PASS, opinion, covers=Step.SECRECY_REVIEW, by=by)
    states.move(slip, "pass_first", to=Step.SECRECY_REVIEW)
    states.move(slip, "pass_secrecy")
    clock.restate(slip, policy=rules, today=timezone.localdate())
    journal.record("review.sign_together", slip, by=by, item=slip.item_id, opinion=opinion)
    return slip
