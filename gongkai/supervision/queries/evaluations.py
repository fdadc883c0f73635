"""社会评议 as staff see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.paging import Page, paged
from gongkai.supervision import codes, states, visibility
from gongkai.supervision.models import Ballot, Evaluated, Evaluation, Invitation
from gongkai.supervision.results import UnitResult, results
from gongkai.supervision.vocabulary import UNANNOUNCED, EvaluationState, RemarkState

RUNS = (
    "amend_evaluation", "submit_evaluation", "invite", "enter_papers", "moderate_remark", "sum_up_evaluation",
    "send_feedback", "cancel_evaluation",
)  # fmt: skip
APPROVES = ("return_evaluation", "announce_evaluation", "return_result", "publish_result")


@dataclass(frozen=True)
class EvaluationFilters:
    """What the list is narrowed to."""

    q: str = ""
    state: str = ""
    year: int | None = None


@dataclass(frozen=True)
class EvaluationView:
    """One evaluation: its plan, and the results for those who may see them already."""

    one: Evaluation
    rows: Sequence[str]
    units: Sequence[Evaluated]
    results: Sequence[UnitResult]
    invited: int
    used: int
    waiting: int  # remarks not looked at
    may: Mapping[str, bool]


def evaluations(actor: Actor, filters: EvaluationFilters, *, page: int = 1) -> Page[Any]:
    """One page of the list, the newest on top."""
    return paged(_narrowed(actor, filters), _same, order=("-opens_on", "-id"), page=page)


def rows(actor: Actor, filters: EvaluationFilters) -> list[Any]:
    """All of it, for exports."""
    return list(_narrowed(actor, filters).order_by("-opens_on", "-id"))


def evaluation(actor: Actor, pk: int) -> EvaluationView:
    """One evaluation; a unit sees its own results only, and only once they are published."""
    joined = ("agency", "drafted_by", "announced_by", "summed_up_by", "published_by")
    one = visibility.evaluations(actor).select_related(*joined).filter(pk=pk).first()
    if one is None:
        raise Unknown
    runs, decides = actor.may(visibility.INSPECT, one), actor.may(visibility.APPROVE, At(one.agency_id))
    units = list(one.units.select_related("agency").annotate(answers=Count("ballots")))
    sees = (runs or decides) and one.state not in UNANNOUNCED
    shown = results(one) if sees or one.state == EvaluationState.PUBLISHED else []
    if not sees:
        shown = [row for row in shown if actor.may(visibility.READ, At(row.agency_id))]
        units = [unit for unit in units if actor.may(visibility.READ, unit)] or units
    codes_made = one.invitations.aggregate(all=Count("pk"), used=Count("used_at"))
    waiting = Ballot.objects.filter(unit__evaluation=one, remark_state=RemarkState.PENDING).count()
    words = list(one.rows.values_list("words", flat=True))
    return EvaluationView(
        one, words, units, shown, codes_made["all"], codes_made["used"], waiting, _may(actor, one, runs, decides)
    )


def remarks(actor: Actor, pk: int, *, state: str = "", page: int = 1) -> Page[Ballot]:
    """The remarks of an evaluation, those to be looked at first."""
    one = visibility.evaluations(actor).filter(pk=pk).first()
    if one is None or not actor.may(visibility.INSPECT, one):
        raise Unknown
    found = Ballot.objects.filter(unit__evaluation=one).exclude(remark="").select_related("unit__agency", "problem")
    found = found.filter(remark_state=state) if state in set(RemarkState) else found
    return paged(found, _same, order=("unit__agency__position", "pk"), page=page)


def remark(actor: Actor, pk: int) -> Ballot:
    """One remark with its evaluation."""
    found = Ballot.objects.exclude(remark="").select_related("unit__agency", "unit__evaluation", "problem")
    one = found.filter(pk=pk, unit__evaluation__in=visibility.evaluations(actor).values("pk")).first()
    if one is None or not actor.may(visibility.INSPECT, one.unit.evaluation):
        raise Unknown
    return one


def code_slips(actor: Actor, pk: int) -> list[tuple[Invitation, str]]:
    """Every code not used yet, to be printed and cut."""
    one = visibility.evaluations(actor).filter(pk=pk).first()
    if one is None or not actor.may(visibility.INSPECT, one):
        raise Unknown
    return [(row, codes.code_of(one.pk, row.serial)) for row in one.invitations.filter(used_at__isnull=True)]


def feedback(actor: Actor, pk: int) -> tuple[Evaluated, UnitResult]:
    """The letter to one unit with its result."""
    unit = Evaluated.objects.select_related("evaluation__agency", "agency").filter(pk=pk).first()
    if unit is None or unit.feedback_on is None or not actor.may(visibility.READ, unit):
        raise Unknown
    return unit, next(row for row in results(unit.evaluation) if row.agency_id == unit.agency_id)


def to_decide(actor: Actor) -> list[Evaluation]:
    """Plans and results that wait for this person's word."""
    scope = actor.scope(visibility.APPROVE)
    mine = Evaluation.objects.filter(scope.condition("agency_id", None)) if scope else Evaluation.objects.none()
    plans = mine.filter(state=EvaluationState.SUBMITTED).exclude(drafted_by_id=actor.user_id)
    summed = mine.filter(state=EvaluationState.SUMMED_UP).exclude(summed_up_by_id=actor.user_id)
    return [*plans.order_by("opens_on")[:50], *summed.order_by("closes_on")[:50]]


def _narrowed(actor: Actor, filters: EvaluationFilters) -> Any:
    chosen = Evaluation.objects.filter(pk__in=visibility.evaluations(actor).values("pk"))
    equal = {"state": filters.state, "opens_on__year": filters.year}
    chosen = chosen.filter(**{name: value for name, value in equal.items() if value})
    for word in filters.q.split()[:5]:
        chosen = chosen.filter(Q(title__icontains=word) | Q(number__icontains=word))
    return chosen.annotate(unit_count=Count("units", distinct=True), answers=Count("units__ballots", distinct=True))


def _same(one: Any) -> Any:
    return one


def _may(actor: Actor, one: Evaluation, runs: bool, decides: bool) -> dict[str, bool]:
    own = {"announce_evaluation": one.drafted_by_id, "publish_result": one.summed_up_by_id}
    may = {verb: runs and states.may(verb, one) for verb in RUNS}
    return may | {verb: decides and states.may(verb, one) and own.get(verb) != actor.user_id for verb in APPROVES}
