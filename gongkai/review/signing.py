"""Putting a name under one step of a slip, and who may.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.review.errors import ChangedSinceSubmission, OwnSlip, SignedAlready, TooFewSigners
from gongkai.review.models import ReviewSlip, Signature
from gongkai.review.vocabulary import Decision, Step

REQUIRED = (Step.FIRST_REVIEW, Step.SECRECY_REVIEW)  # before the leader signs


def permission_for(step: Step) -> str:
    """The permission that a step's signer needs."""
    return f"review.{step.value}"


def person_id(by: Actor, permission: str) -> int:
    """Who puts a name to it: the program itself has every permission, but no signature."""
    if by.user_id is None:
        raise NotAllowed(label=PERMISSIONS[permission].label)
    return by.user_id


def must_sign(slip: ReviewSlip, *, by: Actor) -> Step:
    """Refuse unless this person may sign the step the slip waits for; gives the step.

    Three levels are three people: the opener signs nothing, nobody signs twice.
    """
    step = Step(slip.waits_for)
    by.must(permission_for(step), slip.item)
    signer_id = person_id(by, permission_for(step))
    if slip.opened_by_id == signer_id:
        raise OwnSlip(number=slip.number, law=OwnSlip.law)
    earlier = slip.signatures.filter(signer_id=signer_id).first()
    if earlier:
        raise SignedAlready(number=slip.number, step=Step(earlier.step).label, law=SignedAlready.law)
    must_be_current(slip)
    return step


def must_be_current(slip: ReviewSlip) -> None:
    """Refuse where the item no longer says what was submitted."""
    current = slip.item.current
    if current is None or (slip.revision_id, slip.digest) != (current.pk, current.digest):
        raise ChangedSinceSubmission(number=slip.number, law=ChangedSinceSubmission.law)


def must_be_preceded(slip: ReviewSlip) -> None:
    """Refuse the leader's signature where the section or the reviewing body has not signed before."""
    signed = set(slip.signatures.exclude(decision=Decision.RETURN).values_list("step", flat=True))
    for step in REQUIRED:
        if step not in signed:
            raise TooFewSigners(number=slip.number, step=step.label, law=TooFewSigners.law)


def sign_step(
    slip: ReviewSlip, step: Step, decision: Decision, opinion: str, *, meeting: str = "", by: Actor
) -> Signature:
    """Keep one signature with the post it was given under."""
    return Signature.objects.create(
        slip=slip,
        step=step,
        decision=decision,
        opinion=opinion.strip(),
        signer_id=person_id(by, permission_for(step)),
        signer_name=by.name,
        post=by.post_for(permission_for(step), slip.item),
        meeting=meeting.strip(),
        signed_at=timezone.now(),
    )
