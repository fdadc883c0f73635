"""Turning one slip's rows into what pages and the printed form show, with what this person may do next."""

from collections.abc import Iterable, Mapping

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness, Version
from gongkai.law.withholding import Ground, withholding_grounds
from gongkai.review import checks, policy, questions, signing
from gongkai.review.displays import VOIDED, Decided, Released, Signed, SlipHead, SlipView
from gongkai.review.findings import rows_of
from gongkai.review.ledgers import referral_row
from gongkai.review.models import MeetingDecision, ReviewSlip, Signature, UrgentRelease
from gongkai.review.visibility import URGENT
from gongkai.review.vocabulary import Decision, Emergency, SlipState, Step, UrgentState


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
        steps=_steps(slip, _by_step(signatures)),
        referrals=tuple(referral_row(row, slip) for row in slip.referrals.all()),
        findings=rows_of(actor, item, revision_id=revision.pk),
        digest=slip.digest,
        checks=checks.checked(slip.checks),
        is_major=slip.is_major,
        needs_meeting=policy.why_meeting(slip, policy.of(item.agency_id)),
        decided=_decided(getattr(slip, "meeting_decision", None)),
        released=_released(slip),
        verbs=verbs,
        why_not=why_not,
    )


def _ground(code: str, version: Version) -> Ground | None:
    return next((ground for ground in withholding_grounds(version) if ground.code == code), None)


def _decided(row: MeetingDecision | None) -> Decided | None:
    if row is None:
        return None
    return Decided(row.meeting_id, str(row.meeting), row.meeting.held_on, row.openness, row.note)


def _released(slip: ReviewSlip) -> Released | None:
    """The early release of the slip's item that this slip reviews, or reviewed, afterwards."""
    rows = UrgentRelease.objects.filter(item_id=slip.item_id).select_related("ordered_by").order_by("-id")
    about = [row for row in rows if row.slip_id == slip.pk or row.state == UrgentState.OPEN]
    if not about:
        return None
    row = about[0]
    return Released(
        row.pk,
        Emergency(row.emergency),
        row.reason,
        row.ordered_by.name,
        row.ordered_post,
        row.ordered_on,
        row.due_on,
        UrgentState(row.state),
        late=row.state == UrgentState.OPEN and row.due_on < timezone.localdate(),
    )


def _by_step(signatures: Iterable[Signed]) -> dict[Step, Signed]:
    """Each step with its signature; one signature may stand for two steps."""
    found: dict[Step, Signed] = {}
    for row in signatures:
        if row.covers:
            found[row.covers] = row
        found[row.step] = row
    return found


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
    aside = _aside(actor, slip)
    step = Step(slip.waits_for)
    if not actor.may(signing.permission_on(slip, step), slip.item):
        return aside, ""
    try:
        signing.must_sign(slip, by=actor)
    except Refusal as refusal:
        return aside, refusal.sentence
    return aside | _signing(actor, slip, step), ""


def _aside(actor: Actor, slip: ReviewSlip) -> frozenset[str]:
    """What may be done to an open slip besides signing it: taking it back, letting it out early."""
    if slip.is_released:
        return frozenset()
    recall = {"recall"} if actor.may("review.submit", slip.item) else set()
    fits = slip.proposed_openness == Openness.PROACTIVE and actor.may(URGENT, slip.item)
    mine = slip.opened_by_id == actor.user_id or slip.signatures.filter(signer_id=actor.user_id).exists()
    return frozenset(recall | ({"urgent"} if fits and not mine else set()))


def _signing(actor: Actor, slip: ReviewSlip, step: Step) -> frozenset[str]:
    verbs = {"return", "approve" if step is Step.APPROVAL else "sign"}
    verbs |= {"together"} if _merges(actor, slip, step) else set()
    refers = step in (Step.SECRECY_REVIEW, Step.APPROVAL) and not slip.is_released
    return frozenset(verbs | ({"refer"} if refers and actor.may("review.refer", slip.item) else set()))


def _merges(actor: Actor, slip: ReviewSlip, step: Step) -> bool:
    both = step is Step.FIRST_REVIEW and actor.may(signing.permission_for(Step.SECRECY_REVIEW), slip.item)
    return both and policy.merges(policy.of(slip.item.agency_id))


def _signed(row: Signature) -> Signed:
    return Signed(
        Step(row.step),
        Decision(row.decision),
        row.opinion,
        row.signer_name,
        row.post,
        row.meeting,
        row.signed_at,
        Step(row.covers) if row.covers else None,
    )
