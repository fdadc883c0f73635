"""申诉: a body says why one of its scores is wrong."""

from datetime import date
from decimal import Decimal
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.assessment import locking, scoring, states, visibility
from gongkai.assessment.errors import AppealLate, AppealTwice, NothingTaken
from gongkai.assessment.models import Appeal, AppealFile, Score
from gongkai.assessment.vocabulary import AppealState, RoundState
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def appeal(
    pk: int, *, text: str, wanted: Decimal | None = None, upload: BinaryIO | None = None, name: str = "", by: Actor
) -> Appeal:
    """Appeal against one score, once, in the period for it.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    found = locking.score(pk)
    if not visibility.results(by).filter(pk=found.result_id).exists():
        raise Unknown
    by.must("assessment.appeal", found)
    before = _taken_from(found)
    words = plain.needed(text, what="申诉理由", most=2000, field="text")
    if wanted is not None:
        wanted = scoring.must_fit(found, wanted, field="wanted")
    made = Appeal.objects.create(
        score=found,
        round=found.result.round,
        agency_id=found.result.agency_id,
        wanted=wanted,
        text=words,
        filed_by_id=by.person_id,
        filed_on=timezone.localdate(),
        before=before,
    )
    if upload is not None:
        attach(AppealFile, upload, name=name, by=by, appeal=made)
    journal.record("assessment.appeal", made, by=by, name=found.indicator.title)
    return made


def _taken_from(found: Score) -> Decimal:
    """What the body was given, where it may appeal against it now."""
    one, title = found.result.round, found.indicator.title
    if one.state == RoundState.RULING or _is_late(one.appeals_until, one.state):
        raise AppealLate(round=one.covers.label, until=one.appeals_until)
    states.must_allow("appeal", one)
    earlier = Appeal.objects.filter(score=found).first()
    if earlier:
        raise AppealTwice(indicator=title, on=earlier.filed_on, state=AppealState(earlier.state).label)
    if found.value is None or found.value == found.indicator.max_score:
        raise NothingTaken(indicator=title)
    return found.value


def _is_late(until: date | None, state: str) -> bool:
    return state == RoundState.SHOWN and until is not None and timezone.localdate() > until
