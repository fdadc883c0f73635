"""What holds for every score a person gives: whose it is, how much it may be, what must go with it; and the change kept."""

from decimal import Decimal

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment.checking import shown
from gongkai.assessment.errors import OwnUnit, ScoreTooHigh
from gongkai.assessment.models import Score, ScoreChange
from gongkai.assessment.vocabulary import ChangeKind

LONGEST_NAME = 40


def must_not_be_own_unit(agency_id: int, *, name: str, by: Actor) -> None:
    """Refuse to judge the body one works in."""
    if by.agency_id == agency_id:
        raise OwnUnit(agency=name)


def must_fit(score: Score, value: Decimal, *, field: str) -> Decimal:
    """The points, or the refusal that says how many there may be."""
    most = score.indicator.max_score
    if not value.is_finite() or not 0 <= value <= most:
        raise ScoreTooHigh(indicator=score.indicator.title, most=shown(most), given=value, field=field)
    return value.quantize(Decimal("0.01"))


def keep_change(score: Score, value: Decimal | None, *, kind: ChangeKind, reason: str, by: Actor) -> None:
    """Keep what the score was; a first score changes nothing."""
    if score.scored_at is None or score.value == value:
        return
    ScoreChange.objects.create(
        score=score,
        kind=kind,
        before=score.value,
        after=value,
        reason=reason[:500],
        by_name=by.name[:LONGEST_NAME],
        at=timezone.now(),
    )
