"""评分: one indicator of one body by a person, with the reason where points are taken."""

from decimal import Decimal
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.assessment import locking, scoring, states, totals, visibility
from gongkai.assessment.checking import shown
from gongkai.assessment.errors import EvidenceMissing, NotByHand, ReasonMissing
from gongkai.assessment.models import Score, ScoreFile
from gongkai.assessment.vocabulary import ChangeKind, Method
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def score(
    pk: int, *, value: Decimal, reason: str = "", upload: BinaryIO | None = None, name: str = "", by: Actor
) -> Score:
    """Give points; what was given before is kept.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    found = locking.score(pk)
    one = found.result.round
    if not visibility.rounds(by).filter(pk=one.pk).exists():
        raise Unknown
    by.must("assessment.score", one)
    states.must_allow("score", one)
    scoring.must_not_be_own_unit(found.result.agency_id, name=found.result.agency_name, by=by)
    if found.indicator.method != Method.MANUAL:
        raise NotByHand(indicator=found.indicator.title)
    points = scoring.must_fit(found, value, field="value")
    why = plain.said(reason, what="扣分理由", most=500, field="reason")
    _must_be_explained(found, points, why, has_file=upload is not None)

    scoring.keep_change(found, points, kind=ChangeKind.TYPED, reason=why, by=by)
    found.value, found.reason, found.scored_by_id, found.scored_at = points, why, by.person_id, timezone.now()
    found.save(update_fields=["value", "reason", "scored_by", "scored_at"])
    if upload is not None:
        attach(ScoreFile, upload, name=name, by=by, score=found)
    totals.restate(one)
    journal.record(
        "assessment.score", one, by=by, agency=found.result.agency_name, name=found.indicator.title, points=points
    )
    return found


def _must_be_explained(found: Score, points: Decimal, why: str, *, has_file: bool) -> None:
    taken = found.indicator.max_score - points
    if taken and not why:
        raise ReasonMissing(indicator=found.indicator.title, taken=shown(taken), field="reason")
    if taken and found.indicator.evidence_required and not has_file and not found.files.exists():
        raise EvidenceMissing(indicator=found.indicator.title, field="upload")
