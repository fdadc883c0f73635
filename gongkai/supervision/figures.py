"""What assessment, the reports and the oversight pages count of this room.

Law: Regulation 2019, Arts. 46-47, 50, 53; Regulation 2008, Arts. 29-30, 32, 35.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, F, Q

from gongkai.supervision.models import Evaluation, Problem, Sanction, Urging
from gongkai.supervision.queries.problems import is_late, is_unfinished
from gongkai.supervision.results import results
from gongkai.supervision.vocabulary import EvaluationState, ProblemState, SanctionKind, UrgingState


@dataclass(frozen=True)
class ProblemCounts:
    """Problems of one unit found in a period: all, not yet confirmed, late, confirmed."""

    total: int = 0
    open: int = 0
    late: int = 0
    confirmed: int = 0


@dataclass(frozen=True)
class UrgingCounts:
    """Letters to one unit in a period: sent, unanswered past their last day, answered late."""

    sent: int = 0
    unanswered: int = 0
    answered_late: int = 0


@dataclass(frozen=True)
class Satisfaction:
    """What published evaluations of one unit came to: answers, and the share satisfied; none where the sample is short."""

    ballots: int = 0
    satisfied: Decimal | None = None


def problem_counts(agency_ids: Collection[int], from_on: date, to_on: date, *, today: date) -> dict[int, ProblemCounts]:
    """By unit: problems found in the period. One query."""
    rows = Problem.objects.filter(agency_id__in=agency_ids, found_on__range=(from_on, to_on)).order_by()
    counted = rows.values("agency_id").annotate(
        total=Count("pk"),
        open=Count("pk", filter=is_unfinished()),
        late=Count("pk", filter=is_late(today)),
        confirmed=Count("pk", filter=Q(state=ProblemState.CONFIRMED)),
    )
    found = {
        row["agency_id"]: ProblemCounts(row["total"], row["open"], row["late"], row["confirmed"]) for row in counted
    }
    return {pk: found.get(pk, ProblemCounts()) for pk in agency_ids}


def urging_counts(agency_ids: Collection[int], from_on: date, to_on: date, *, today: date) -> dict[int, UrgingCounts]:
    """By unit: letters sent in the period, but for those taken back. One query."""
    rows = Urging.objects.filter(agency_id__in=agency_ids, issued_on__range=(from_on, to_on)).order_by()
    counted = (
        rows.exclude(state=UrgingState.CANCELLED)
        .values("agency_id")
        .annotate(
            sent=Count("pk"),
            unanswered=Count("pk", filter=Q(state=UrgingState.ISSUED, reply_due_on__lt=today)),
            answered_late=Count("pk", filter=Q(answered_on__gt=F("reply_due_on"))),
        )
    )
    found = {row["agency_id"]: UrgingCounts(row["sent"], row["unanswered"], row["answered_late"]) for row in counted}
    return {pk: found.get(pk, UrgingCounts()) for pk in agency_ids}


def satisfaction(agency_ids: Collection[int], from_on: date, to_on: date) -> dict[int, Satisfaction]:
    """By unit: published evaluations about some of the period, each weighing by its answers."""
    about = Evaluation.objects.filter(about_from__lte=to_on, about_to__gte=from_on, state=EvaluationState.PUBLISHED)
    good: dict[int, Decimal] = defaultdict(Decimal)
    ballots: dict[int, int] = defaultdict(int)
    for one in about:
        for row in results(one):
            if row.satisfied is not None:
                good[row.agency_id] += row.satisfied * row.ballots
                ballots[row.agency_id] += row.ballots
    return {pk: _satisfied(good[pk], ballots[pk]) for pk in agency_ids}


def sanction_counts(from_on: date, to_on: date, agency_ids: Collection[int] | None = None) -> dict[SanctionKind, int]:
    """Decisions of the period by kind, revoked ones left out: what the yearly report says of accountability.

    Law: Regulation 2019, Art. 50(4).
    """
    rows = Sanction.objects.filter(decided_on__range=(from_on, to_on), is_revoked=False).order_by()
    if agency_ids is not None:
        rows = rows.filter(case__agency_id__in=agency_ids)
    counted = dict(rows.values_list("kind").annotate(count=Count("pk")))
    return {kind: counted.get(kind.value, 0) for kind in SanctionKind}


def _satisfied(good: Decimal, ballots: int) -> Satisfaction:
    return Satisfaction(ballots, (good / ballots).quantize(Decimal("0.1")) if ballots else None)
