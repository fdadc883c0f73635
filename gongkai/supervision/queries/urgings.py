"""督办 as staff see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.paging import Page, paged, streamed
from gongkai.supervision import states, visibility
from gongkai.supervision.models import UrgedRecord, Urging, UrgingRead
from gongkai.supervision.vocabulary import UrgingState

LATE = "late"


@dataclass(frozen=True)
class UrgingFilters:
    """What the list is narrowed to; `state` is an UrgingState or `late`."""

    q: str = ""
    agency_id: int | None = None
    kind: str = ""
    state: str = ""


@dataclass(frozen=True)
class UrgingView:
    """One letter with its records, who opened it, and what may be done."""

    one: Urging
    records: Sequence[UrgedRecord]
    reads: Sequence[UrgingRead]
    may: Mapping[str, bool]
    is_late: bool


def urgings(actor: Actor, filters: UrgingFilters, *, today: date, page: int = 1) -> Page[Urging]:
    """One page of the list, the newest on top."""
    return paged(_narrowed(actor, filters, today), _same, order=("-issued_on", "-id"), page=page)


def rows(actor: Actor, filters: UrgingFilters, *, today: date) -> Iterator[Urging]:
    """All of it, for exports."""
    return streamed(_narrowed(actor, filters, today), _same)


def urging(actor: Actor, pk: int, *, today: date) -> UrgingView:
    """One letter."""
    joined = ("sender", "agency", "issued_by", "answered_by", "closed_by")
    one = visibility.urgings(actor).select_related(*joined).filter(pk=pk).first()
    if one is None:
        raise Unknown
    reads = list(one.reads.select_related("person"))
    late = one.state == UrgingState.ISSUED and one.reply_due_on < today
    return UrgingView(one, list(one.records.all()), reads, _may(actor, one), late)


def to_answer(actor: Actor) -> list[Urging]:
    """Letters this person's unit has to answer."""
    return list(unanswered(actor).select_related("sender", "agency").order_by("reply_due_on")[:200])


def unanswered(actor: Actor) -> QuerySet[Urging]:
    """The same as a list to be asked further."""
    return Urging.objects.filter(actor.scope(visibility.RECTIFY).condition("agency_id", None), state=UrgingState.ISSUED)


def answered(actor: Actor) -> list[Urging]:
    """Answers the office has to look at."""
    return list(unclosed(actor).select_related("agency").order_by("answered_on")[:200])


def unclosed(actor: Actor) -> QuerySet[Urging]:
    """The same as a list to be asked further."""
    return Urging.objects.filter(
        actor.scope(visibility.INSPECT).condition("sender_id", None), state=UrgingState.ANSWERED
    )


def _narrowed(actor: Actor, filters: UrgingFilters, today: date) -> Any:
    equal = {"agency_id": filters.agency_id, "kind": filters.kind}
    chosen = visibility.urgings(actor).select_related("agency", "sender").annotate(opened=Count("reads"))
    chosen = chosen.filter(**{name: value for name, value in equal.items() if value})
    for word in filters.q.split()[:5]:
        chosen = chosen.filter(Q(title__icontains=word) | Q(number__icontains=word))
    if filters.state == LATE:
        return chosen.filter(state=UrgingState.ISSUED, reply_due_on__lt=today)
    return chosen.filter(state=filters.state) if filters.state else chosen


def _same(one: Urging) -> Urging:
    return one


def _may(actor: Actor, one: Urging) -> dict[str, bool]:
    answers, sends = actor.may(visibility.RECTIFY, one), actor.may(visibility.INSPECT, At(one.sender_id))
    may = {"answer_urging": answers and states.may("answer_urging", one)}
    judged = ("return_answer", "close_urging", "cancel_urging")
    return may | {verb: sends and states.may(verb, one) for verb in judged}
