"""责任追究 as the few see it who may; names and facts stay sealed here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.law.accountability import Trigger, trigger
from gongkai.law.vocabulary import Version
from gongkai.paging import Page, paged, streamed
from gongkai.supervision import states, visibility
from gongkai.supervision.models import AccountabilityCase, Sanction

VERBS = ("decide_sanction", "drop_case", "note_appeal", "settle_appeal", "close_case")


@dataclass(frozen=True)
class CaseFilters:
    """What the list is narrowed to."""

    q: str = ""
    agency_id: int | None = None
    state: str = ""
    year: int | None = None
    fault: bool = False


@dataclass(frozen=True)
class CaseView:
    """One case; the persons masked."""

    one: AccountabilityCase
    trigger: Trigger | None
    sanctions: Sequence[Sanction]
    may: Mapping[str, bool]


def cases(actor: Actor, filters: CaseFilters, *, page: int = 1) -> Page[AccountabilityCase]:
    """One page of the list, the newest on top."""
    return paged(_narrowed(actor, filters), _named, order=("-found_on", "-id"), page=page)


def rows(actor: Actor, filters: CaseFilters) -> Iterator[AccountabilityCase]:
    """All of it, for exports."""
    return streamed(_narrowed(actor, filters), _named)


def case(actor: Actor, pk: int) -> CaseView:
    """One case."""
    one = visibility.cases(actor).select_related("agency", "entered_by").filter(pk=pk).first()
    if one is None:
        raise Unknown
    writes = actor.may(visibility.ACCOUNT, one)
    may = {verb: writes and states.may(verb, one) for verb in VERBS}
    return CaseView(one, trigger(Version(one.version), one.trigger), list(one.sanctions.all()), may)


def _narrowed(actor: Actor, filters: CaseFilters) -> Any:
    equal = {"agency_id": filters.agency_id, "state": filters.state, "found_on__year": filters.year}
    chosen = visibility.cases(actor).select_related("agency").prefetch_related("sanctions")
    chosen = chosen.filter(**{name: value for name, value in equal.items() if value})
    if filters.fault:
        chosen = chosen.filter(is_enforcement_fault=True)
    for word in filters.q.split()[:5]:
        chosen = chosen.filter(Q(number__icontains=word) | Q(sanctions__doc_number__icontains=word))
    return chosen.distinct()


def _named(one: AccountabilityCase) -> AccountabilityCase:
    found = trigger(Version(one.version), one.trigger)
    one.trigger_label = found.label if found else one.trigger  # type: ignore[attr-defined]
    return one
