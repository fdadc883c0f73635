"""Which cases the list shows: its tabs, its filters, what is typed into its search box, and its order."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.info_requests import identity, marks
from gongkai.info_requests.displays import CaseFilters, Flag
from gongkai.info_requests.models import Applicant, InfoRequest, ReplyPart
from gongkai.info_requests.results import HEARD, HEARD_REFUSED
from gongkai.info_requests.urgency import Warnings
from gongkai.info_requests.visibility import visible_to
from gongkai.info_requests.vocabulary import OPEN, State

MOST_WORDS = 5
FIRST, LAST = date.min, date.max
_SORTS = {  # the word in the address → the column; a leading "-" turns it
    "due": F("next_due_on"),
    "reply": F("due_on"),
    "received": F("received_on"),
    "closed": F("closed_on"),
    "number": F("pk"),  # numbers are given out in the order of registration
    "agency": F("agency_id"),
}
STATE_TABS = {
    "unconfirmed": State.UNCONFIRMED,
    "correcting": State.CORRECTING,
    "consulting": State.CONSULTING,
    "explaining": State.EXPLAINING,
    "awaiting_fee": State.AWAITING_FEE,
    "signing": State.SIGNING,
    "to_deliver": State.DECIDED,
    "to_archive": State.CLOSED,
}
_FLAG_COLUMNS = {flag.value: f"is_{flag.value}" for flag in Flag}
_OPEN_TABS: Mapping[str, Callable[[Actor, Warnings], Q]] = {
    "open": lambda _actor, _warnings: Q(),
    "late": lambda _actor, warnings: warnings.is_late(),
    "soon": lambda _actor, warnings: warnings.is_soon(),
    "mine": lambda actor, _warnings: Q(handler_id=actor.user_id),
}
_STATE_TABS_OPEN = {tab: state for tab, state in STATE_TABS.items() if state in OPEN}
TABS = ("open", "late", "soon", "mine", *STATE_TABS, "all")


def on_tab(actor: Actor, tab: str, warnings: Warnings) -> Q:
    """The cases of one tab; an unknown word, like `all`, narrows nothing."""
    if tab in _OPEN_TABS:
        return Q(is_open=True) & _OPEN_TABS[tab](actor, warnings)
    if tab in STATE_TABS:
        state = STATE_TABS[tab]
        return Q(is_open=True, state=state) if tab in _STATE_TABS_OPEN else Q(state=state)
    return Q()


def among_open(actor: Actor, warnings: Warnings) -> dict[str, Q]:
    """Every tab of open cases as a condition that takes for granted that a case is open, for counting them all at once."""
    found = {tab: fits(actor, warnings) for tab, fits in _OPEN_TABS.items()}
    return found | {tab: Q(state=state) for tab, state in _STATE_TABS_OPEN.items()}


def narrowed(actor: Actor, filters: CaseFilters, warnings: Warnings) -> QuerySet[InfoRequest]:
    """The cases this person may see that fit the filters, in no order."""
    chosen = visible_to(actor).filter(on_tab(actor, filters.tab, warnings), *_equal(filters), *_between(filters))
    if filters.flag in _FLAG_COLUMNS:
        chosen = chosen.filter(**{_FLAG_COLUMNS[filters.flag]: True})
    if filters.mine:
        chosen = chosen.filter(handler_id=actor.user_id)
    if filters.mark:
        chosen = chosen.filter(marks.marked(filters.mark, _span(filters.mark_from, filters.mark_to)))
    return _found(chosen, actor, filters) if filters.q.strip() else chosen


def ordered(cases: QuerySet[InfoRequest], sort: str, *, tab: str = "") -> QuerySet[InfoRequest]:
    """The same in an order; what has no day comes last. Nothing falls due in a closed case: the oldest comes first."""
    sort = "closed" if (tab, sort) == ("to_archive", "due") else sort
    column = _SORTS.get(sort.lstrip("-"), _SORTS["due"])
    if sort.startswith("-"):
        return cases.order_by(column.desc(nulls_last=True), "-id")
    return cases.order_by(column.asc(nulls_last=True), "id")


def _equal(filters: CaseFilters) -> list[Q]:
    conditions: dict[str, Any] = {
        "state__in": filters.states,
        "channel": filters.channel,
        "agency_id": filters.agency_id,
        "section_id": filters.section_id,
        "applicant__kind": filters.kind,
        "version": filters.version,
        "kind": filters.request_kind,
    }
    ended = [_ended(filters.outcome.split(","))] if filters.outcome else []
    return [*ended, *(Q(**{name: value}) for name, value in conditions.items() if value)]


def _ended(codes: list[str]) -> Q:
    """The cases that ended so; what was answered after a third party was heard counts by what the answer gave."""
    plain = Q(outcome__in=[code for code in codes if code not in (HEARD, HEARD_REFUSED)])
    withheld = Q(pk__in=ReplyPart.objects.filter(is_given=False).values("reply__info_request"))
    given = Q(outcome=HEARD) & ~withheld if HEARD in codes else Q(pk__in=[])
    refused = Q(outcome=HEARD) & withheld if HEARD_REFUSED in codes else Q(pk__in=[])
    return plain | given | refused if {HEARD, HEARD_REFUSED} & set(codes) else plain


def _between(filters: CaseFilters) -> list[Q]:
    found = []
    if span := _span(filters.from_on, filters.to_on):
        found.append(Q(received_on__range=span))
    if span := _span(filters.closed_from, filters.closed_to):
        found.append(Q(closed_on__range=span))
    if filters.pending_on:
        found.append(pending(filters.pending_on))
    return found


def pending(on: date) -> Q:
    """Received before the day, and not answered or ended before it."""
    return Q(received_on__lt=on) & (Q(closed_on__isnull=True) | Q(closed_on__gte=on)) & ~Q(outcome__in=marks.GONE_ON)


def _span(from_on: date | None, to_on: date | None) -> tuple[date, date] | None:
    return (from_on or FIRST, to_on or LAST) if from_on or to_on else None


def _found(chosen: QuerySet[InfoRequest], actor: Actor, filters: CaseFilters) -> QuerySet[InfoRequest]:
    """Open cases are searched where they stand; among all there ever were the words are looked up by themselves first.

    Each way the words are read out of an index, never out of the rows.
    """
    if filters.tab in _OPEN_TABS or filters.tab in _STATE_TABS_OPEN:
        return chosen.filter(_says(filters.q))
    return chosen.filter(pk__in=visible_to(actor).filter(_says(filters.q)).values("pk"))


def _says(text: str) -> Q:
    """Every word part of the title or number; or the whole a postal number or an applicant's name.

    Names are found by their keyed hash: no list can be searched for parts of a name.
    """
    named = Applicant.objects.filter(name_key=identity.name_key(text)).exclude(name_key="").values("pk")
    words = Q()
    for word in text.split()[:MOST_WORDS]:
        words &= Q(title__contains=word) | Q(number__icontains=word)
    return words | Q(postal_number=text.strip()) | Q(applicant_id__in=named)
