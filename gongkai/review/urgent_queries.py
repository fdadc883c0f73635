"""What staff may see of early releases: the register, what is overdue, what must be withdrawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.paging import Page, paged, streamed
from gongkai.review.models import UrgentRelease
from gongkai.review.urgency import GONE
from gongkai.review.visibility import READ, URGENT, sections_too
from gongkai.review.vocabulary import Emergency, Step, UrgentState

OPEN, LATE, WITHDRAW, DONE = "open", "late", "withdraw", "done"


@dataclass(frozen=True)
class UrgentRow:
    """One early release and where its review stands."""

    id: int
    item_id: int
    slip_id: int
    title: str
    agency_name: str
    emergency: Emergency
    reason: str
    ordered_by: str
    ordered_on: date
    due_on: date
    state: UrgentState
    standing: str  # in words
    waits_for: Step | None
    is_public: bool
    late: bool
    cleared_by: str
    cleared_on: date | None


def urgents(actor: Actor, *, standing: str = "", agency_id: int | None = None, page: int = 1) -> Page[UrgentRow]:
    """One page of the register, newest first."""
    return paged(_narrowed(actor, standing, agency_id), _row, order=("-ordered_on", "-id"), page=page)


def all_urgents(actor: Actor, *, standing: str = "", agency_id: int | None = None) -> Iterator[UrgentRow]:
    """All of it, for exports."""
    return streamed(_narrowed(actor, standing, agency_id), _row)


def counts(actor: Actor) -> dict[str, int]:
    """How many wait for their review, are late, must be withdrawn, are done."""
    rows = _visible(actor)
    return {name: rows.filter(_condition(name)).count() for name in (OPEN, LATE, WITHDRAW, DONE)}


def to_clear(actor: Actor) -> list[UrgentRow]:
    """Early releases of this person's reach whose review is not complete, the most urgent first."""
    return [_row(row) for row in uncleared(actor).order_by("due_on", "id")[:100]]


def uncleared(actor: Actor) -> QuerySet[UrgentRelease]:
    """The same as a list to be asked further."""
    return _visible(actor).filter(_condition(OPEN))


def to_withdraw(actor: Actor) -> list[UrgentRow]:
    """What the later review refused and is still before the public."""
    return [_row(row) for row in refused(actor).order_by("cleared_on", "id")[:100]]


def refused(actor: Actor) -> QuerySet[UrgentRelease]:
    """The same as a list to be asked further."""
    return _visible(actor, "publication.withdraw").filter(_condition(WITHDRAW))


def release_flags(item_ids: Iterable[int]) -> dict[int, str]:
    """For lists: what is to be said beside items that went out early; whoever reads this judged who may."""
    rows = UrgentRelease.objects.filter(item_id__in=list(item_ids)).exclude(state=UrgentState.CLEARED)
    return {row.item_id: _standing(row) for row in rows.select_related("item").order_by("id")}


def overdue_by_agency(agency_ids: Iterable[int], *, today: date) -> dict[int, int]:
    """How many overdue early releases each body has, for the board; whoever reads this judged who may."""
    rows = UrgentRelease.objects.filter(_condition(OPEN), item__agency_id__in=list(agency_ids), due_on__lt=today)
    return dict(rows.order_by().values_list("item__agency_id").annotate(n=Count("pk")))


def _visible(actor: Actor, permission: str = "") -> QuerySet[UrgentRelease]:
    reach = sections_too(actor, permission) if permission else sections_too(actor, READ, URGENT)
    return UrgentRelease.objects.filter(reach).select_related(
        "item__agency", "revision", "slip", "ordered_by", "cleared_by"
    )


def _narrowed(actor: Actor, standing: str, agency_id: int | None) -> QuerySet[UrgentRelease]:
    rows = _visible(actor)
    if agency_id:
        rows = rows.filter(item__agency_id=agency_id)
    return rows.filter(_condition(standing)) if standing else rows


def _condition(standing: str) -> Q:
    gone = Q(item__stage__in=[stage.value for stage in GONE])
    if standing == WITHDRAW:
        return Q(state=UrgentState.REFUSED, item__is_public=True)
    if standing == DONE:
        return Q(state=UrgentState.CLEARED) | Q(state=UrgentState.REFUSED, item__is_public=False) | gone
    waiting = Q(state=UrgentState.OPEN) & ~gone
    return waiting & Q(due_on__lt=timezone.localdate()) if standing == LATE else waiting


def _standing(row: UrgentRelease) -> str:
    if row.item.stage in GONE:
        return "已撤回"
    if row.state == UrgentState.REFUSED:
        return "补办未通过，须撤回" if row.item.is_public else "补办未通过，未公开"
    if row.state == UrgentState.OPEN:
        return "先行公开，待补办" if row.item.is_public else "已批准先行公开，待发布"
    return UrgentState.CLEARED.label


def _row(row: UrgentRelease) -> UrgentRow:
    waiting = row.state == UrgentState.OPEN and row.item.stage not in GONE
    return UrgentRow(
        id=row.pk,
        item_id=row.item_id,
        slip_id=row.slip_id,
        title=row.revision.title,
        agency_name=row.item.agency.name,
        emergency=Emergency(row.emergency),
        reason=row.reason,
        ordered_by=row.ordered_by.name,
        ordered_on=row.ordered_on,
        due_on=row.due_on,
        state=UrgentState(row.state),
        standing=_standing(row),
        waits_for=Step(row.slip.waits_for) if waiting and row.slip.waits_for else None,
        is_public=row.item.is_public,
        late=waiting and row.due_on < timezone.localdate(),
        cleared_by=row.cleared_by.name if row.cleared_by else "",
        cleared_on=row.cleared_on,
    )
