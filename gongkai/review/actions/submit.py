"""提交审查: open a slip over what the item says now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking, states as item_states
from gongkai.information.errors import Incomplete
from gongkai.information.models import InfoItem, Revision
from gongkai.law.vocabulary import Version
from gongkai.review import checks, clock, numbering, policy, questions, requirements, scanning, signing, states
from gongkai.review.models import ReviewSlip
from gongkai.review.vocabulary import SlipState, Step


@dataclass(frozen=True)
class Said:
    """What the clerk said of the item: 逐项审查, 预先审核, and whether it is a major matter."""

    answers: dict[str, dict[str, Any]]
    checks: dict[str, dict[str, Any]]
    is_major: bool


@transaction.atomic
def submit(item_id: int, *, answers: Mapping[str, str], is_major: bool = False, by: Actor) -> ReviewSlip:
    """Hand an item to the section head: scanned, numbered, checked beforehand, every question of 逐项审查 answered.

    `answers` is flat, as a form gives it: question code → "yes" or "no", and code + "_reason" → the note; the four
    checks as `checks.field` → "fit" or "unfit". `is_major` marks what the body's policy may send before a meeting.
    What the scan blocks does not stop submission; it stops the first reviewer until it is mended or lifted.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    item = locking.locked(item_id, by=by)
    by.must("review.submit", item)
    item_states.must_allow("submit", item)
    kept = Said(questions.settle(answers, version=Version(item.version)), checks.settle(answers), is_major)
    revision = _complete_revision(item, kept)
    opener_id = signing.person_id(by, "review.submit")

    _void_outdated(item, reason="内容已变更，重新提交审查")
    scan = scanning.run(item)
    slip = _open(item, revision, kept, opener_id=opener_id)
    item_states.move(item, "submit")
    clock.restate(slip, policy=policy.of(item.agency_id), today=timezone.localdate())
    journal.record("review.submit", slip, by=by, item=item.pk, revision=revision.number, blocks=scan.blocks)
    return slip


def _void_outdated(item: InfoItem, *, reason: str) -> None:
    """Void the earlier decisions about an item that is reviewed again."""
    over = Q(state=SlipState.CONCLUDED) | Q(state=SlipState.OPEN, is_released=True)
    for slip in item.slips.filter(over).select_for_update():
        slip.item = item
        states.move(slip, "void")
        slip.void_reason = reason
        slip.closed_at = slip.closed_at or timezone.now()
        slip.save(update_fields=["void_reason", "closed_at"])


def _complete_revision(item: InfoItem, kept: Said) -> Revision:
    found = requirements.problems(item, kept.answers, kept.checks)
    if found or item.current is None:
        raise Incomplete(found)
    return item.current


def _open(item: InfoItem, revision: Revision, kept: Said, *, opener_id: int) -> ReviewSlip:
    now = timezone.now()
    return ReviewSlip.objects.create(
        number=numbering.next_number(item.agency, on=timezone.localdate(now)),
        item=item,
        revision=revision,
        digest=revision.digest,
        state=SlipState.OPEN,
        waits_for=Step.FIRST_REVIEW,
        proposed_openness=revision.openness,
        ground_code=revision.ground_code,
        ground_reason=revision.ground_reason,
        answers=kept.answers,
        checks=kept.checks,
        is_major=kept.is_major,
        opened_by_id=opener_id,
        opened_at=now,
    )
