"""台账: the register of slips, narrowed to the person's duties."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.information.clock import calendar
from gongkai.review import clock
from gongkai.review.displays import VOIDED, Page, RegisterRow
from gongkai.review.models import ReviewSlip, Signature
from gongkai.review.visibility import READ, URGENT, sections_too
from gongkai.review.vocabulary import SlipState, Step

PAGE = 50
CHUNK = 500
OUTDATED = Q(state=SlipState.CONCLUDED) & ~Q(revision_id=F("item__current_id"))
_COLUMNS = {
    "title": F("revision__title"),
    "doc_number": F("revision__doc_number"),
    "agency_name": F("item__agency__name"),
    "section_name": F("item__section__name"),
    "current_id": F("item__current_id"),
    "opener": F("opened_by__name"),
}


@dataclass(frozen=True)
class RegisterFilters:
    """What the register is narrowed to; empty fields do not narrow."""

    text: str = ""
    agency_id: int | None = None
    section_id: int | None = None
    year: int | None = None
    state: str = ""  # void includes what is void because the content changed
    step: str = ""
    conclusion: str = ""
    openness: str = ""  # the final one
    opened_from: date | None = None
    opened_to: date | None = None
    late: bool = False


def register(actor: Actor, filters: RegisterFilters | None = None, *, page: int = 1, size: int = PAGE) -> Page:
    """One page of the register, newest slip first: three queries, however long it is."""
    paginator = Paginator(_narrowed(actor, filters or RegisterFilters()).order_by("-id"), size)
    current = paginator.get_page(page)
    return Page(_register_rows(current.object_list), current.number, paginator.num_pages, paginator.count)


def register_rows(actor: Actor, filters: RegisterFilters | None = None) -> Iterator[RegisterRow]:
    """Every line of the register in the order of numbers, for exports: two queries for every 500 lines."""
    chosen, last = _narrowed(actor, filters or RegisterFilters()).order_by("id"), 0
    while rows := _register_rows(chosen.filter(pk__gt=last)[:CHUNK]):
        yield from rows
        last = rows[-1].id


def readable(actor: Actor) -> QuerySet[ReviewSlip]:
    """Every slip this person may know of: who reads the register, and the leaders who may have to conclude one."""
    return ReviewSlip.objects.filter(sections_too(actor, READ, URGENT))


def _narrowed(actor: Actor, filters: RegisterFilters) -> QuerySet[ReviewSlip]:
    conditions = {
        "item__agency_id": filters.agency_id,
        "item__section_id": filters.section_id,
        "opened_at__year": filters.year,
        "waits_for": filters.step,
        "conclusion": filters.conclusion,
        "final_openness": filters.openness,
        "opened_at__date__gte": filters.opened_from,
        "opened_at__date__lte": filters.opened_to,
        "step_due_on__lt": timezone.localdate() if filters.late else None,
    }
    chosen = readable(actor).filter(**{name: value for name, value in conditions.items() if value})
    if filters.state:
        chosen = chosen.filter(_state_condition(filters.state))
    for word in filters.text.split()[:5]:
        chosen = chosen.filter(
            Q(revision__title__contains=word) | Q(number__contains=word) | Q(revision__doc_number__contains=word)
        )
    return chosen


def _state_condition(state: str) -> Q:
    if state == SlipState.VOID:
        return Q(state=SlipState.VOID) | OUTDATED
    if state == SlipState.CONCLUDED:
        return Q(state=SlipState.CONCLUDED, revision_id=F("item__current_id"))
    return Q(state=state)


def _register_rows(chosen: Any) -> list[RegisterRow]:
    columns = (
        "id", "number", "item_id", "state", "waits_for", "proposed_openness", "final_openness", "conclusion",
        "opened_at", "closed_at", "revision_id",
    )  # fmt: skip
    rows = list(chosen.values(*columns, **_COLUMNS))
    signatures = _signed_on(row["id"] for row in rows)
    working, today = calendar(), timezone.localdate()
    return [_register_row(row, signatures[row["id"]], working=working, today=today) for row in rows]


def _signed_on(slip_ids: Iterable[int]) -> defaultdict[int, dict[Step, date]]:
    found: defaultdict[int, dict[Step, date]] = defaultdict(dict)
    for slip_id, step, at in Signature.objects.filter(slip_id__in=list(slip_ids)).values_list(
        "slip_id", "step", "signed_at"
    ):
        found[slip_id][Step(step)] = timezone.localdate(at)
    return found


def _register_row(
    row: dict[str, Any], signed_on: dict[Step, date], *, working: law.WorkCalendar, today: date
) -> RegisterRow:
    outdated = row["state"] == SlipState.CONCLUDED and row["revision_id"] != row["current_id"]
    state = SlipState.VOID if outdated else SlipState(row["state"])
    closed = row["closed_at"]
    return RegisterRow(
        id=row["id"],
        number=row["number"],
        item_id=row["item_id"],
        title=row["title"],
        doc_number=row["doc_number"],
        agency_name=row["agency_name"],
        section_name=row["section_name"] or "",
        state=state,
        state_label=VOIDED if outdated else state.label,
        waits_for=Step(row["waits_for"]) if row["waits_for"] else None,
        proposed_openness=row["proposed_openness"],
        final_openness=row["final_openness"],
        conclusion=row["conclusion"],
        opened_by=row["opener"],
        opened_on=timezone.localdate(row["opened_at"]),
        signed_on=signed_on,
        closed_on=timezone.localdate(closed) if closed else None,
        days_used=clock.days_used(row["opened_at"], closed, today=today, working=working),
    )
