"""整改台账 as staff see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.paging import Page, paged, streamed
from gongkai.supervision import states, visibility
from gongkai.supervision.models import Problem, ProblemEvent, ProblemFile
from gongkai.supervision.vocabulary import TO_MEND, ProblemState

LATE = "late"
UNFINISHED = "unfinished"
MISSED = "missed"
AGAIN = "again"


@dataclass(frozen=True)
class ProblemFilters:
    """What the ledger is narrowed to; `state` is a ProblemState, `unfinished`, `late`, `missed`, or `again` (to be checked next year)."""

    q: str = ""
    agency_id: int | None = None
    source: str = ""
    state: str = ""
    due_from: date | None = None
    due_to: date | None = None
    year: int | None = None


@dataclass(frozen=True)
class Tally:
    """How the problems one sees stand."""

    total: int
    open: int
    late: int
    handed_in: int
    confirmed: int


@dataclass(frozen=True)
class ProblemView:
    """One problem with its history, its files and what may be done."""

    one: Problem
    events: Sequence[ProblemEvent]
    files: Sequence[ProblemFile]
    may: Mapping[str, bool]
    is_late: bool


def problems(actor: Actor, filters: ProblemFilters, *, today: date, page: int = 1) -> Page[Problem]:
    """One page of the ledger, the most pressing on top."""
    return paged(_narrowed(actor, filters, today), _same, order=("-found_on", "-id"), page=page)


def rows(actor: Actor, filters: ProblemFilters, *, today: date) -> Iterator[Problem]:
    """All of it in the order of entry, for exports and the printed ledger."""
    return streamed(_narrowed(actor, filters, today), _same)


def tally(actor: Actor, filters: ProblemFilters, *, today: date) -> Tally:
    """The counts above the ledger, whatever the state chosen."""
    found = _narrowed(actor, replace(filters, state=""), today).aggregate(
        total=Count("pk"),
        open=Count("pk", filter=is_unfinished()),
        late=Count("pk", filter=is_late(today)),
        handed_in=Count("pk", filter=Q(state=ProblemState.HANDED_IN)),
        confirmed=Count("pk", filter=Q(state=ProblemState.CONFIRMED)),
    )
    return Tally(**found)


def problem(actor: Actor, pk: int, *, today: date) -> ProblemView:
    """One problem."""
    joined = ("agency", "section", "answer__inspected__inspection", "self_inspection", "ballot__unit__evaluation")
    one = visibility.problems(actor).select_related(*joined, "entered_by", "confirmed_by").filter(pk=pk).first()
    if one is None:
        raise Unknown
    files = list(one.files.select_related("file", "added_by"))
    late = one.state in TO_MEND and one.due_on < today
    return ProblemView(one, list(one.events.select_related("by")), files, _may(actor, one), late)


def file(actor: Actor, pk: int, sha256: str) -> ProblemFile | None:
    """One file of a problem this person may see."""
    mine = visibility.problems(actor).values("pk")
    found = ProblemFile.objects.filter(problem_id=pk, problem__in=mine, file__sha256=sha256)
    return found.select_related("file").first()


def pressing(actor: Actor, *, today: date) -> list[Problem]:
    """What this person has to put right, the longest due first."""
    return list(unmended(actor).select_related("agency", "section").order_by("due_on", "pk")[:200])


def unmended(actor: Actor) -> QuerySet[Problem]:
    """The same as a list to be asked further."""
    return Problem.objects.filter(actor.scope(visibility.RECTIFY).condition(), state__in=TO_MEND)


def to_confirm(actor: Actor) -> list[Problem]:
    """What this person has to look at, handed in by others."""
    return list(unconfirmed(actor).select_related("agency", "section").order_by("handed_in_on", "pk")[:200])


def unconfirmed(actor: Actor) -> QuerySet[Problem]:
    """The same as a list to be asked further."""
    mine = Problem.objects.filter(actor.scope(visibility.INSPECT).condition(), state=ProblemState.HANDED_IN)
    return mine.exclude(handed_in_by_id=actor.user_id)


def is_late(today: date) -> Q:
    """Neither handed in nor confirmed by its last day."""
    return Q(state__in=TO_MEND, due_on__lt=today)


def has_missed() -> Q:
    """Not confirmed as put right on its last day: whoever asks has waited until that day was over."""
    return Q(confirmed_on__isnull=True) | Q(confirmed_on__gt=F("due_on"))


def is_unfinished() -> Q:
    """Not confirmed as put right."""
    return ~Q(state=ProblemState.CONFIRMED)


def _narrowed(actor: Actor, filters: ProblemFilters, today: date) -> Any:
    equal = {
        "agency_id": filters.agency_id, "source": filters.source, "found_on__year": filters.year,
        "due_on__gte": filters.due_from, "due_on__lte": filters.due_to,
    }  # fmt: skip
    chosen = visibility.problems(actor).select_related("agency", "section")
    chosen = chosen.filter(**{name: value for name, value in equal.items() if value})
    for word in filters.q.split()[:5]:
        chosen = chosen.filter(Q(what__icontains=word) | Q(number__icontains=word) | Q(source_words__icontains=word))
    computed = {
        LATE: is_late(today),
        UNFINISHED: is_unfinished(),
        MISSED: has_missed() & Q(due_on__lt=today),
        AGAIN: Q(check_again=True),
    }
    if filters.state in computed:
        return chosen.filter(computed[filters.state])
    return chosen.filter(state=filters.state) if filters.state else chosen


def _same(one: Problem) -> Problem:
    return one


def _may(actor: Actor, one: Problem) -> dict[str, bool]:
    mends, judges = actor.may(visibility.RECTIFY, one), actor.may(visibility.INSPECT, one)
    another = judges and one.handed_in_by_id != actor.user_id
    return {
        "plan_measure": mends and states.may("plan_measure", one),
        "add_evidence": mends and states.may("add_evidence", one),
        "hand_in_result": mends and states.may("hand_in_result", one),
        "confirm_problem": another and states.may("confirm_problem", one),
        "send_back_problem": another and states.may("send_back_problem", one),
        "reopen_problem": judges and states.may("reopen_problem", one),
        "urge": judges and one.state in TO_MEND,
    }
