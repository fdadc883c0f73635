"""What staff may see of readers' reports: the list, one in full, what waits, figures by body."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.paging import Page, paged, streamed
from gongkai.publication.models import PublicItem
from gongkai.readers import clock, codes, states
from gongkai.readers.displays import FaultFilters, FaultRow, FaultTotals, FaultView, MarkRow, UnitFigures
from gongkai.readers.models import Fault, UsefulMark
from gongkai.readers.visibility import HANDLE, faults_visible, marks_visible, within
from gongkai.readers.vocabulary import FaultKind, FaultState

MOST_WORDS = 5
SHOWN = 200
LEAKS_FIRST = Case(When(kind=FaultKind.PRIVACY, state=FaultState.OPEN, then=Value(0)), default=Value(1))
OPEN_FIRST = Case(When(state=FaultState.OPEN, then=Value(0)), default=Value(1))
_PLAIN = (
    "id", "number", "agency_id", "page", "page_title", "item_id", "words", "received_on", "due_on", "due_provisional",
    "settled_on", "answer",
)  # fmt: skip


def faults(actor: Actor, filters: FaultFilters, *, page: int = 1) -> Page[FaultRow]:
    """One page of the list: leaks that wait, then what waits, by their last day. Two queries."""
    chosen = _narrowed(actor, filters).annotate(leaks=LEAKS_FIRST, waits=OPEN_FIRST)
    return paged(chosen.select_related("agency"), _row, order=("leaks", "waits", "due_on", "id"), page=page)


def all_faults(actor: Actor, filters: FaultFilters) -> Iterator[FaultRow]:
    """Every line of the list, for exports."""
    return streamed(_narrowed(actor, filters).select_related("agency"), _row)


def totals(actor: Actor, filters: FaultFilters, *, today: date) -> FaultTotals:
    """The numbers above the list. One query."""
    waiting = Q(state=FaultState.OPEN)
    found = _narrowed(actor, FaultFilters(agency_id=filters.agency_id, year=filters.year)).aggregate(
        waiting=Count("id", filter=waiting),
        late=Count("id", filter=waiting & Q(due_on__lt=today)),
        leaks=Count("id", filter=waiting & Q(kind=FaultKind.PRIVACY)),
        settled=Count("id", filter=~waiting),
        in_time=Count("id", filter=~waiting & Q(settled_on__lte=F("due_on"))),
    )
    return FaultTotals(**found)


def fault(actor: Actor, pk: int) -> FaultView:
    """One report with everything its page shows; unknown and hidden look the same."""
    joined = ("agency", "item", "passed_from", "settled_by")
    found = faults_visible(actor).select_related(*joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    public = PublicItem.objects.filter(pk=found.item_id).only("updated_at").first() if found.item_id else None
    handles = actor.may(HANDLE, found)
    return FaultView(
        **vars(_row(found)),
        section_id=found.section_id,
        received_at=found.received_at,
        correction=found.correction,
        passed_from=found.passed_from.name if found.passed_from else "",
        passed_why=found.passed_why,
        settled_by=found.settled_by.name if found.settled_by else "",
        has_contact=bool(found.contact),
        is_corrected=bool(found.item_id) and (public is None or public.updated_at > found.received_at),
        is_public=public is not None,
        code=codes.code_of(found) if handles else "",
        may={verb: handles and states.may(verb, found) for verb in states.ROWS}
        | {"contact": handles and bool(found.contact)},
    )


def history_of(actor: Actor, pk: int) -> Fault:
    """The record itself, for its journal."""
    found = faults_visible(actor).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def waiting(actor: Actor, *, today: date) -> list[FaultRow]:
    """What this person may settle, the leaks first, then by their last day."""
    found = unsettled(actor).annotate(leaks=LEAKS_FIRST).select_related("agency")
    return [_row(one) for one in found.order_by("leaks", "due_on", "id")[:SHOWN]]


def pressing(rows: Iterable[FaultRow], *, today: date) -> set[int]:
    """Those of the rows that wait and are late, or due within the days their body is to be reminded before. Two queries."""
    open_ = [row for row in rows if row.is_open]
    until = clock.reminded_until({row.agency_id for row in open_}, today=today) if open_ else {}
    return {row.id for row in open_ if row.due_on <= until[row.agency_id]}


def unsettled(actor: Actor) -> QuerySet[Fault]:
    """The same as a list to be asked further."""
    reach = actor.scope(HANDLE).condition("agency_id", "item__section_id")
    return Fault.objects.filter(reach, state=FaultState.OPEN)


def leaks(actor: Actor) -> list[FaultRow]:
    """Reports of private data on pages that are still public, for whoever can take the pages away."""
    return [_row(one) for one in unsettled_leaks(actor).select_related("agency").order_by("id")[:SHOWN]]


def unsettled_leaks(actor: Actor) -> QuerySet[Fault]:
    """The same as a list to be asked further."""
    reach = actor.scope("publication.withdraw").condition("agency_id", "item__section_id")
    return Fault.objects.filter(reach, state=FaultState.OPEN, kind=FaultKind.PRIVACY)


def figures(actor: Actor, *, from_on: date, to_on: date, today: date) -> list[UnitFigures]:
    """Every body in reach that heard from readers in the period. Three queries."""
    told = Fault.objects.filter(within(actor), received_on__range=(from_on, to_on)).order_by().values("agency_id")
    open_ = Q(state=FaultState.OPEN)
    faulted = told.annotate(
        received=Count("id"),
        accepted=Count("id", filter=Q(state=FaultState.ACCEPTED)),
        declined=Count("id", filter=Q(state=FaultState.DECLINED)),
        waiting=Count("id", filter=open_),
        late=Count("id", filter=(open_ & Q(due_on__lt=today)) | Q(settled_on__gt=F("due_on"))),
    )
    marks = marks_visible(actor).filter(marked_on__range=(from_on, to_on)).order_by().values("agency_id")
    marked = marks.annotate(
        useful=Count("id", filter=Q(is_useful=True)), useless=Count("id", filter=Q(is_useful=False))
    )
    found: dict[int, dict[str, Any]] = {}
    for row in (*faulted, *marked):
        counted = {name: value for name, value in row.items() if name != "agency_id"}
        found.setdefault(row["agency_id"], {}).update(counted)
    named = Agency.objects.filter(pk__in=found).order_by("position", "id").values_list("pk", "name")
    return [UnitFigures(pk, name, **found[pk]) for pk, name in named]


def marks(actor: Actor, *, agency_id: int | None = None, useful: bool | None = None, page: int = 1) -> Page[MarkRow]:
    """What readers said of items in words, the newest first. Two queries."""
    chosen = marks_visible(actor).exclude(words="")
    equal = {"agency_id": agency_id, "is_useful": useful}
    chosen = chosen.filter(**{name: value for name, value in equal.items() if value is not None})
    return paged(chosen.select_related("agency", "item__current"), _mark, order=("-marked_on", "-id"), page=page)


def least_useful(actor: Actor, *, since: date, most: int = 10) -> list[tuple[int, str, int, int]]:
    """The items most often found of no help: number, title, presses of no help, presses of help. Two queries."""
    rows = marks_visible(actor).filter(marked_on__gte=since).order_by().values("item_id")
    counted = rows.annotate(no=Count("id", filter=Q(is_useful=False)), yes=Count("id", filter=Q(is_useful=True)))
    chosen = list(counted.filter(no__gt=0).order_by("-no", "item_id")[:most])
    titles = dict(PublicItem.objects.filter(pk__in=[row["item_id"] for row in chosen]).values_list("pk", "title"))
    return [(row["item_id"], titles.get(row["item_id"], ""), row["no"], row["yes"]) for row in chosen]


def years(actor: Actor) -> Sequence[int]:
    """The years in which reports came in, the newest first."""
    return sorted(set(faults_visible(actor).order_by().values_list("year", flat=True).distinct()), reverse=True)


def terms(agency_ids: Sequence[int]) -> dict[int, clock.Terms]:
    """The settings that hold for these bodies."""
    return clock.terms_for(agency_ids)


def _narrowed(actor: Actor, filters: FaultFilters) -> QuerySet[Fault]:
    equal = {"agency_id": filters.agency_id, "kind": filters.kind, "state": filters.state, "year": filters.year}
    chosen = faults_visible(actor).filter(**{name: value for name, value in equal.items() if value})
    if filters.pressing_on:
        chosen = chosen.filter(_is_pressing(chosen, filters.pressing_on), state=FaultState.OPEN)
    for word in filters.q.split()[:MOST_WORDS]:
        chosen = chosen.filter(Q(number__icontains=word) | Q(words__icontains=word) | Q(page_title__icontains=word))
    return chosen


def _is_pressing(chosen: QuerySet[Fault], today: date) -> Q:
    """Due by the last day of the reminder of its body, which each body may have set otherwise."""
    bodies = set(chosen.filter(state=FaultState.OPEN).order_by().values_list("agency_id", flat=True).distinct())
    by_day: dict[date, list[int]] = {}
    for pk, until in clock.reminded_until(bodies, today=today).items():
        by_day.setdefault(until, []).append(pk)
    close = Q(pk__in=[])
    for until, agency_ids in by_day.items():
        close |= Q(agency_id__in=agency_ids, due_on__lte=until)
    return close


def _row(one: Fault) -> FaultRow:
    return FaultRow(
        **{name: getattr(one, name) for name in _PLAIN},
        agency_name=one.agency.name,
        kind=FaultKind(one.kind),
        state=FaultState(one.state),
    )


def _mark(one: UsefulMark) -> MarkRow:
    current = one.item.current
    return MarkRow(
        one.item_id, current.title if current else "", one.agency.name, one.is_useful, one.words, one.marked_on
    )
