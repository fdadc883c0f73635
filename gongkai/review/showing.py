"""Turning one slip's rows into what pages and the printed form show, with what this person may do next."""

from collections.abc import Mapping

from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import Ground, withholding_grounds
from gongkai.review import questions, signing
from gongkai.review.displays import VOIDED, Signed, SlipHead, SlipView
from gongkai.review.findings import rows_of
from gongkai.review.ledgers import referral_row
from gongkai.review.models import ReviewSlip, Signature
from gongkai.review.vocabulary import Decision, SlipState, Step


def head(slip: ReviewSlip) -> SlipHead:
    """A slip as it stands in a list; a decision about content that has changed since shows as void."""
    outdated = slip.state == SlipState.CONCLUDED and slip.revision_id != slip.item.current_id
    state = SlipState.VOID if outdated else SlipState(slip.state)
    return SlipHead(
        id=slip.pk,
        number=slip.number,
        state=state,
        state_label=VOIDED if outdated else state.label,
        waits_for=Step(slip.waits_for) if slip.waits_for else None,
        step_due_on=slip.step_due_on,
        revision=slip.revision.number,
        conclusion=slip.conclusion,
        final_openness=slip.final_openness,
        opened_by=slip.opened_by.name,
        opened_at=slip.opened_at,
        closed_at=slip.closed_at,
        void_reason=slip.void_reason,
    )


def view(actor: Actor, slip: ReviewSlip) -> SlipView:
    """Everything the slip prints."""
    item, revision, version = slip.item, slip.revision, Version(slip.item.version)
    signatures = tuple(_signed(row) for row in slip.signatures.all())
    verbs, why_not = _verbs(actor, slip)
    return SlipView(
        head=head(slip),
        item_id=item.pk,
        title=revision.title,
        doc_number=revision.doc_number,
        agency_name=item.agency.name,
        section_name=item.section.name if item.section else "",
        clerk_phone=slip.opened_by.phone,
        made_on=revision.made_on,
        started_on=item.started_on,
        carrier=revision.carrier,
        summary=revision.summary,
        body_html=revision.body_html,
        files=tuple((row.file.sha256, row.name) for row in revision.files.all()),
        proposed_openness=slip.proposed_openness,
        ways=tuple(revision.ways),
        item_due_on=item.due_on,
        item_due_provisional=item.due_provisional,
        answers=questions.answered(slip.answers, version=version),
        ground=_ground(slip.ground_code, version),
        ground_reason=slip.ground_reason,
        signatures=signatures,
        steps=_steps(slip, {row.step: row for row in signatures}),
        referrals=tuple(referral_row(row, slip) for row in slip.referrals.all()),
        findings=rows_of(actor, item, revision_id=revision.pk),
        digest=slip.digest,
        verbs=verbs,
        why_not=why_not,
    )


def _ground(code: str, version: Version) -> Ground | None:
    return next((ground for ground in withholding_grounds(version) if ground.code == code), None)


def _steps(slip: ReviewSlip, by_step: Mapping[Step, Signed]) -> dict[Step, Signed | None]:
    """Every step of the form; 复审 only where this slip goes through it."""
    passes = by_step.keys() | {Step(slip.waits_for) if slip.waits_for else Step.FIRST_REVIEW}
    return {step: by_step.get(step) for step in Step if step is not Step.SECOND_REVIEW or step in passes}


def _verbs(actor: Actor, slip: ReviewSlip) -> tuple[frozenset[str], str]:
    """What this person may do with the slip now, and why not to sign where only that stands in the way."""
    if slip.state == SlipState.REFERRED:
        return frozenset({"answer_referral"} if actor.may("review.refer", slip.item) else ()), ""
    if slip.state != SlipState.OPEN:
        return frozenset(), ""
    recall = frozenset({"recall"} if actor.may("review.submit", slip.item) else ())
    step = Step(slip.waits_for)
    if not actor.may(signing.permission_for(step), slip.item):
        return recall, ""
    try:
        signing.must_sign(slip, by=actor)
    except Refusal as refusal:
        return recall, refusal.sentence
    refers = step in (Step.SECRECY_REVIEW, Step.APPROVAL) and actor.may("review.refer", slip.item)
    passing = "approve" if step is Step.APPROVAL else "sign"
    return recall | {passing, "return"} | ({"refer"} if refers else set()), ""


def _signed(row: Signature) -> Signed:
    return Signed(
        Step(row.step), Decision(row.decision), row.opinion, row.signer_name, row.post, row.meeting, row.signed_at
    )
