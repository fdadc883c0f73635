"""Putting a name under one step of a slip, and who may.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.review.errors import ChangedSinceSubmission, OrderedYourself, OwnSlip, SignedAlready, TooFewSigners
from gongkai.review.models import ReviewSlip, Signature, UrgentRelease
from gongkai.review.visibility import URGENT
from gongkai.review.vocabulary import Decision, Step, UrgentState

REQUIRED = (Step.FIRST_REVIEW, Step.SECRECY_REVIEW)  # before the leader signs


def permission_for(step: Step) -> str:
    """The permission that a step's signer needs."""
    return f"review.{step.value}"


def permission_on(slip: ReviewSlip, step: Step) -> str:
    """The same for one slip: where the leader let the item out early, another leader concludes it."""
    return URGENT if step is Step.APPROVAL and open_urgent(slip.item_id).exists() else permission_for(step)


def open_urgent(item_id: int) -> QuerySet[UrgentRelease]:
    """The early release of an item that still waits for its review."""
    return UrgentRelease.objects.filter(item_id=item_id, state=UrgentState.OPEN)


def must_not_have_ordered(slip: ReviewSlip, signer_id: int) -> None:
    """Refuse the signature of whoever let the item out before its review."""
    if open_urgent(slip.item_id).filter(ordered_by_id=signer_id).exists():
        raise OrderedYourself(number=slip.number, law=OrderedYourself.law)


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
    permission = permission_on(slip, step)
    by.must(permission, slip.item)
    signer_id = person_id(by, permission)
    must_not_have_ordered(slip, signer_id)
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
    signed = signers(slip)
    for step in REQUIRED:
        if step not in signed:
            raise TooFewSigners(number=slip.number, step=step.label, law=TooFewSigners.law)


def signers(slip: ReviewSlip) -> dict[str, int]:
    """Who signed each step without returning; one signature may cover two steps."""
    return {step: signer_id for *steps, signer_id in _passes(slip) for step in steps if step}


def by_enough_people(slip: ReviewSlip) -> bool:
    """Whether section, reviewing body and leader signed, each of them another person than the rest and than the clerk.

    Where one signature covers section and reviewing body, clerk, reviewer and leader are the three people.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    passes = [row for row in _passes(slip) if row[2] != slip.opened_by_id]
    by_step = {step: signer_id for *steps, signer_id in passes for step in steps if step}
    signed = [by_step.get(step) for step in (*REQUIRED, Step.APPROVAL)]
    merged = any(covers for _step, covers, _signer in passes)
    return None not in signed and len(set(signed)) == len(signed) - (1 if merged else 0)


def _passes(slip: ReviewSlip) -> list[tuple[str, str, int]]:
    rows = slip.signatures.exclude(decision=Decision.RETURN)
    return list(rows.values_list("step", "covers", "signer_id"))


def sign_step(
    slip: ReviewSlip,
    step: Step,
    decision: Decision,
    opinion: str,
    *,
    meeting: str = "",
    covers: str = "",
    by: Actor,
) -> Signature:
    """Keep one signature with the post it was given under."""
    permission = permission_on(slip, step)
    return Signature.objects.create(
        slip=slip,
        step=step,
        decision=decision,
        opinion=opinion.strip(),
        signer_id=person_id(by, permission),
        signer_name=by.name,
        post=by.post_for(permission, slip.item),
        meeting=meeting.strip()[:200],
        covers=covers,
        signed_at=timezone.now(),
    )
