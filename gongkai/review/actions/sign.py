"""初审、复审、保密审查: pass a slip on, or return it with an opinion."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.law.vocabulary import Openness
from gongkai.review import clock, findings, locking, policy, read_files, signing, states
from gongkai.review.errors import OpinionNeeded
from gongkai.review.models import ReviewPolicy, ReviewSlip
from gongkai.review.vocabulary import Decision, Step


@transaction.atomic
def sign(slip_id: int, *, decision: str, opinion: str = "", by: Actor) -> ReviewSlip:
    """Sign the step the slip waits for: `pass` hands it on, `return` sends it back to the clerk (the leader's too).

    The leader's 签发 is `approve`; 报审 is `refer`.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    slip = locking.locked(slip_id, by=by)
    verb = _verb(slip, Decision(decision))
    states.must_allow(verb, slip)
    step = signing.must_sign(slip, by=by)
    _must_be_fit(slip, verb, opinion)

    rules = policy.of(slip.item.agency_id)
    signing.sign_step(slip, step, Decision(decision), opinion, by=by)
    states.move(slip, verb, to=_after_first(rules) if verb == "pass_first" else None)
    _close_if_returned(slip, verb)
    if verb == "return" and slip.is_released:
        states.take_back(slip, closing=False)
    clock.restate(slip, policy=rules, today=timezone.localdate())
    journal.record(f"review.{verb}", slip, by=by, item=slip.item_id, step=step, opinion=opinion)
    return slip


def _verb(slip: ReviewSlip, decision: Decision) -> str:
    if decision is Decision.RETURN:
        return "return"
    return states.PASSING.get(slip.waits_for, "sign")  # where nobody passes, "sign" fits nowhere, and says so


def _must_be_fit(slip: ReviewSlip, verb: str, opinion: str) -> None:
    if verb == "return" and not opinion.strip():
        raise OpinionNeeded
    if verb != "return":
        read_files.must_be_read(slip.revision_id)
    if verb != "return" and slip.proposed_openness == Openness.PROACTIVE:
        findings.must_be_clear(slip.revision_id, verb="通过")


def _after_first(rules: ReviewPolicy) -> Step:
    return Step.SECOND_REVIEW if rules.second_review else Step.SECRECY_REVIEW


def _close_if_returned(slip: ReviewSlip, verb: str) -> None:
    if verb == "return":
        slip.closed_at = timezone.now()
        slip.save(update_fields=["closed_at"])
