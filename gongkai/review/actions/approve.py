"""签发: the leader's conclusion and the final openness. Faces call it through `catalogue.actions.sign_off`."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import clock as publication_clock
from gongkai.law.vocabulary import Openness, Version
from gongkai.review import (
    clock,
    discussed,
    findings,
    locking,
    policy,
    read_files,
    requirements,
    signing,
    states,
    urgency,
)
from gongkai.review.errors import AgainstAnswer, GroundNeeded, NotAConclusion, NotYetPublishable
from gongkai.review.models import Referral, ReviewSlip
from gongkai.review.vocabulary import Conclusion, Decision

_FITS = {
    Conclusion.OPEN: (Openness.PROACTIVE, Openness.ON_REQUEST),
    Conclusion.EXEMPT: (Openness.WITHHELD,),
}


@dataclass(frozen=True)
class Verdict:
    """What the leader decides: conclusion, final openness and, where something is withheld, ground and reason."""

    conclusion: Conclusion
    openness: Openness
    ground_code: str = ""
    ground_reason: str = ""


@transaction.atomic
def approve(
    slip_id: int,
    *,
    conclusion: str,
    final_openness: str,
    opinion: str = "",
    ground_code: str = "",
    ground_reason: str = "",
    meeting: str = "",
    by: Actor,
) -> ReviewSlip:
    """Conclude a slip: 公开 makes the item ready to publish (or open on request), 免于公开 closes it with its ground.

    `meeting` names the leading-group or office meeting and its minutes where the decision was taken there.

    Law: Regulation 2019, Arts. 13-17; Regulation 2008, Art. 14.
    """
    slip = locking.locked(slip_id, by=by)
    verdict = Verdict(Conclusion(conclusion), Openness(final_openness), ground_code, ground_reason.strip())
    verb = "approve" if verdict.openness is Openness.PROACTIVE else "exempt"
    states.must_allow(verb, slip)
    step = signing.must_sign(slip, by=by)
    signing.must_be_preceded(slip)
    _must_stand(slip, verdict)
    rules = policy.of(slip.item.agency_id)
    decided = discussed.must_agree(slip, verdict.openness, rules)

    signing.sign_step(slip, step, Decision.PASS, opinion, meeting=meeting.strip() or decided, by=by)
    states.move(slip, verb)
    _conclude(slip, verdict)
    urgency.settle(slip, verdict.openness, by=by)
    if not slip.is_released:
        publication_clock.restate(slip.item, openness=verdict.openness)
    clock.restate(slip, policy=rules, today=timezone.localdate())
    journal.record(
        f"review.{verb}",
        slip,
        by=by,
        item=slip.item_id,
        conclusion=verdict.conclusion,
        openness=verdict.openness,
        ground=ground_code,
        opinion=opinion,
        meeting=meeting,
    )
    return slip


def _must_stand(slip: ReviewSlip, verdict: Verdict) -> None:
    if verdict.openness not in _FITS.get(verdict.conclusion, ()):
        raise NotAConclusion(conclusion=verdict.conclusion.label, openness=verdict.openness.label)
    read_files.must_be_read(slip.revision_id)
    version = Version(slip.item.version)
    if requirements.ground_problems(verdict.openness, verdict.ground_code, verdict.ground_reason, version=version):
        raise GroundNeeded(version=version.label, law=GroundNeeded.law)
    if verdict.conclusion is Conclusion.OPEN:
        _must_not_contradict_answer(slip)
    gaps = requirements.publishing_problems(slip.revision, openness=verdict.openness)
    if gaps:
        raise NotYetPublishable(gaps="".join(sentence for _, sentence in gaps))
    if verdict.openness is Openness.PROACTIVE:
        findings.must_be_clear(slip.revision_id, verb="签发为“主动公开”")


def _must_not_contradict_answer(slip: ReviewSlip) -> None:
    """An answer of the competent department binds every slip over the same content, not only the one it was asked with."""
    asked = Referral.objects.filter(slip__item_id=slip.item_id, slip__digest=slip.digest, answered_on__isnull=False)
    newest = asked.order_by("-id").first()
    if newest and newest.answer == Conclusion.EXEMPT:
        raise AgainstAnswer(body=newest.sent_to, law=AgainstAnswer.law)


def _conclude(slip: ReviewSlip, verdict: Verdict) -> None:
    slip.conclusion, slip.final_openness = verdict.conclusion, verdict.openness
    withheld = verdict.openness is Openness.WITHHELD
    slip.ground_code = verdict.ground_code if withheld else ""
    slip.ground_reason = verdict.ground_reason
    slip.closed_at = timezone.now()
    slip.save(update_fields=["conclusion", "final_openness", "ground_code", "ground_reason", "closed_at"])
