"""裁定申诉: upheld with a better score, or rejected with the reason; by another person than the scorer."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, scoring, states, totals
from gongkai.assessment.checking import shown
from gongkai.assessment.errors import AppealDecided, OwnScore, SameScore
from gongkai.assessment.models import Appeal
from gongkai.assessment.vocabulary import AppealState, ChangeKind
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def rule_on_appeal(pk: int, *, upheld: bool, answer: str, value: Decimal | None = None, by: Actor) -> Appeal:
    """Decide an appeal; both scores are kept.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    found = locking.appeal(pk, by=by)
    states.must_allow("rule_on", found.round)
    _must_be_for(found, by=by)
    why = plain.needed(answer, what="裁定理由", most=500, field="answer")
    points = _better(found, value) if upheld else found.before

    found.state = AppealState.UPHELD if upheld else AppealState.REJECTED
    found.answer, found.after = why, points
    found.decided_by_id, found.decided_at = by.person_id, timezone.now()
    found.save(update_fields=["state", "answer", "after", "decided_by", "decided_at"])
    if upheld:
        _change(found, points, by=by)
    journal.record("assessment.rule_on_appeal", found, by=by, decision=AppealState(found.state).label, points=points)
    return found


def _must_be_for(found: Appeal, *, by: Actor) -> None:
    if found.state != AppealState.OPEN:
        raise AppealDecided(state=AppealState(found.state).label)
    scoring.must_not_be_own_unit(found.agency_id, name=found.agency.name, by=by)
    if found.score.scored_by_id == by.person_id:
        raise OwnScore


def _better(found: Appeal, value: Decimal | None) -> Decimal:
    wanted = value if value is not None else found.before
    points = scoring.must_fit(found.score, wanted, field="value")
    if points <= found.before:
        raise SameScore(before=shown(found.before), given=shown(points), field="value")
    return points


def _change(found: Appeal, points: Decimal, *, by: Actor) -> None:
    scoring.keep_change(found.score, points, kind=ChangeKind.APPEAL, reason=found.answer, by=by)
    found.score.value = points
    found.score.save(update_fields=["value"])
    totals.restate(found.round)
