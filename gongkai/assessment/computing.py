"""Filling in what is counted: for every body of a round at once, and what moved since the last time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from gongkai.assessment.measures import MEASURES
from gongkai.assessment.measures.figure import Figure, Measure, Span, points
from gongkai.assessment.models import Indicator, Round, Score, ScoreChange
from gongkai.assessment.vocabulary import AppealState, Blank, ChangeKind, Method

FIELDS = ["value", "is_blank", "numerator", "denominator", "scored_at"]


@dataclass(frozen=True)
class Counted:
    """What a score becomes."""

    value: Decimal | None
    is_blank: bool
    numerator: Decimal | None
    denominator: Decimal | None


def recount(one: Round) -> int:
    """Count every automatic indicator again; says how many scores moved. Two or three queries for each indicator."""
    now, moved, changes = timezone.now(), [], []
    for indicator, scores in _automatic(one).items():
        counted = _count(one, indicator, tuple(score.result.agency_id for score in scores))
        for score in scores:
            new = judged(
                MEASURES[indicator.formula], indicator, counted, score.result.agency_id, blank=one.scheme.blank
            )
            if score.scored_at and (score.value, score.is_blank) != (new.value, new.is_blank):
                changes.append(_change(score, new, now))
            if score.scored_at is None or _differs(score, new):
                moved.append(_filled(score, new, now))
    Score.objects.bulk_update(moved, FIELDS, batch_size=200)
    ScoreChange.objects.bulk_create(changes)
    one.computed_at = now
    one.save(update_fields=["computed_at"])
    return len(changes)


def judged(
    measure: Measure, indicator: Indicator, counted: Mapping[int, Figure], agency_id: int, *, blank: str
) -> Counted:
    """The points of one body: full, or none at all, where it had nothing to count."""
    figure = measure.figure(counted, agency_id)
    if figure is None:
        return Counted(None if blank == Blank.SPREAD else indicator.max_score, True, None, None)
    parameters = measure.with_defaults(indicator.parameters)
    value = points(figure, shape=measure.shape, most=indicator.max_score, parameters=parameters)
    return Counted(value, False, figure.numerator, figure.denominator)


def _automatic(one: Round) -> dict[Indicator, list[Score]]:
    """The scores that are counted, by indicator; what an appeal has decided stays."""
    rows = Score.objects.filter(result__round=one, indicator__method=Method.AUTO).select_related("result", "indicator")
    found: dict[Indicator, list[Score]] = {}
    for score in rows.exclude(appeal__state=AppealState.UPHELD).order_by("indicator_id", "result_id"):
        found.setdefault(score.indicator, []).append(score)
    return found


def _count(one: Round, indicator: Indicator, agency_ids: tuple[int, ...]) -> Mapping[int, Figure]:
    measure, covers = MEASURES[indicator.formula], one.covers
    given = measure.with_defaults(indicator.parameters)
    return measure.count(Span(agency_ids, covers.from_on, covers.to_on, covers, one.authority_id, given))


def _differs(score: Score, new: Counted) -> bool:
    return any(getattr(score, name) != getattr(new, name) for name in FIELDS[:-1])


def _filled(score: Score, new: Counted, now: datetime) -> Score:
    for name in FIELDS[:-1]:
        setattr(score, name, getattr(new, name))
    score.scored_at = now
    return score


def _change(score: Score, new: Counted, now: datetime) -> ScoreChange:
    return ScoreChange(score=score, kind=ChangeKind.COMPUTED, before=score.value, after=new.value, at=now)
