"""What staff may see of points: the list, one place in full, and what a form offers."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.law import regulation_on
from gongkai.law.vocabulary import Level, Version
from gongkai.outlets import clock, counting, opening, showing
from gongkai.outlets.displays import Counted, PointFilters, PointRow, PointTotals, PointView
from gongkai.outlets.models import Equipment, Point, Visit
from gongkai.outlets.stock_queries import stock_of
from gongkai.outlets.visibility import LOG, READ, WRITE, either, points_visible, within
from gongkai.outlets.vocabulary import PointKind
from gongkai.paging import Page, paged, streamed

COUNTED = ("computers", "printers", "screens", "catalogues")
OLD = (PointKind.ARCHIVE, PointKind.LIBRARY)
NEW = (*OLD, PointKind.SERVICE_HALL)
MOST_WORDS = 5
OFFERED = 500
_PLAIN = (
    "id", "agency_id", "name", "owner", "address", "room", "route", "hours", "opens_on_holidays", "phone", "note",
    "keeper", "custodian", "shelf", "has_sign_since", "electronic_since", "receives_since", "receives_for_id",
    "opened_on", "closed_on",
)  # fmt: skip


def points(actor: Actor, filters: PointFilters, *, page: int = 1) -> Page[PointRow]:
    """One page of the list, by body and kind. Two queries, however long it is."""
    order = ("agency__position", "agency_id", "kind", "name")
    return paged(_shown(_narrowed(actor, filters)), _row, order=order, page=page)


def all_points(actor: Actor, filters: PointFilters) -> Iterator[PointRow]:
    """Every line of the list, for exports."""
    return streamed(_shown(_narrowed(actor, filters)), _row)


def totals(actor: Actor, filters: PointFilters) -> PointTotals:
    """The numbers above the list, as a report would count them today."""
    today, mine = timezone.localdate(), points_visible(actor)
    if filters.agency_id:
        mine = mine.filter(agency_id=filters.agency_id)
    within_mine = {"pk__in": mine.values("pk")}
    computers = counting.query_computers(today).filter(point__in=mine.values("pk")).aggregate(n=Sum("computers"))["n"]
    return PointTotals(
        counting.query_points(today).filter(**within_mine).count(),
        counting.query_points_electronic(today).filter(**within_mine).count(),
        counting.query_points(today).filter(kind__in=statutory_kinds(today), **within_mine).count(),
        computers or 0,
    )


def statutory_kinds(on: date) -> list[str]:
    """The kinds of place the Regulation in force that day names.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    kinds = NEW if regulation_on(on) == Version.R2019 else OLD
    return [kind.value for kind in kinds]


def point(actor: Actor, pk: int) -> PointView:
    """One place with everything its page shows; unknown and hidden look the same."""
    joined = ("receives_for", "shown_by", "changed_by")
    found = _shown(_readable(actor)).select_related(*joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    now, working = timezone.localtime(), clock.calendar()
    moment: dict[str, Any] = {"at": now, "calendar": working, "on_holidays": found.opens_on_holidays}
    return PointView(
        **vars(_row(found)),
        is_open=not found.closed_on and opening.is_open(found.hours, **moment),
        opens_next=None if found.closed_on else opening.opens_next(found.hours, **moment),
        receives_for=str(found.receives_for or ""),
        is_current=showing.is_current(found),
        shown_at=found.shown_at,
        shown_by=found.shown_by.name if found.shown_by else "",
        changed_by=found.changed_by.name,
        changed_at=found.changed_at,
        equipment=[_counted(row) for row in found.equipment.order_by("-counted_on")[:12]],
        stock=stock_of(found),
        may=_may(actor, found),
    )


def loggable(actor: Actor, *, on: date | None = None) -> list[tuple[int, str]]:
    """The open points this person logs visits for, their own body's first."""
    found = Point.objects.filter(within(actor, LOG), closed_on__isnull=True).select_related("agency")
    rows = sorted(
        found[:OFFERED], key=lambda one: (one.agency_id != actor.agency_id, one.agency_id, one.kind, one.name)
    )
    several = len({one.agency_id for one in rows}) > 1
    return [(one.pk, f"{one.name}（{one.agency}）" if several else one.name) for one in rows]


def readable_choices(actor: Actor) -> list[tuple[int, str]]:
    """Every point this person may know of, closed ones as well, for filters."""
    found = _readable(actor).order_by("agency_id", "kind", "name").values_list("pk", "name", "agency__short_name")
    return [(pk, f"{name}（{agency}）" if agency else name) for pk, name, agency in found[:OFFERED]]


def shown_waiting(actor: Actor) -> list[tuple[int, str, str]]:
    """Places somebody else entered or changed which the public does not read yet: number, name, body."""
    mine = points_visible(actor, WRITE).filter(closed_on__isnull=True).exclude(changed_by_id=actor.user_id)
    recent = mine.filter(Q(shown_at__isnull=True) | Q(shown_at__lt=F("changed_at"))).select_related("agency")
    return [(one.pk, one.name, one.agency.name) for one in recent.order_by("changed_at")[:200]]


def history_of(actor: Actor, pk: int) -> Point:
    """The record itself, for its journal."""
    found = _readable(actor).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def _readable(actor: Actor) -> QuerySet[Point]:
    return Point.objects.filter(either(actor, (READ, "agency_id"), (LOG, "agency_id")))


def _narrowed(actor: Actor, filters: PointFilters) -> QuerySet[Point]:
    equal = {"agency_id": filters.agency_id, "kind": filters.kind}
    chosen = _readable(actor).filter(**{name: value for name, value in equal.items() if value})
    if filters.standing == "closed":
        return chosen.filter(_says(filters.q), closed_on__isnull=False)
    chosen = chosen.filter(_says(filters.q), closed_on__isnull=True)
    if filters.standing == "electronic":
        chosen = chosen.filter(electronic_since__lte=timezone.localdate())
    if filters.standing == "unshown":
        chosen = chosen.filter(Q(shown_at__isnull=True) | Q(shown_at__lt=F("changed_at")))
    return chosen


def _says(text: str) -> Q:
    words = Q()
    for word in text.split()[:MOST_WORDS]:
        words &= Q(name__icontains=word) | Q(owner__icontains=word) | Q(address__icontains=word)
    return words


def _shown(chosen: QuerySet[Point]) -> QuerySet[Point]:
    last = Equipment.objects.filter(point=OuterRef("pk")).order_by("-counted_on")
    year = timezone.localdate().year
    visits = (
        Visit.objects.filter(point=OuterRef("pk"), on__year=year, undone_at__isnull=True).order_by().values("point")
    )
    columns = {f"last_{name}": Subquery(last.values(name)[:1]) for name in ("counted_on", *COUNTED)}
    came = Subquery(visits.annotate(n=Sum("persons")).values("n"))
    return chosen.select_related("agency").annotate(**columns, came=came)


def _row(one: Point) -> PointRow:
    counted = Counted(one.last_counted_on, *(getattr(one, f"last_{name}") or 0 for name in COUNTED))  # type: ignore[attr-defined]
    return PointRow(
        **{name: getattr(one, name) for name in _PLAIN},
        agency_name=one.agency.name,
        kind=PointKind(one.kind),
        level=Level(one.level),
        is_statutory=one.kind in statutory_kinds(timezone.localdate()),
        is_shown=bool(one.shown),
        counted=counted,
        persons=one.came or 0,  # type: ignore[attr-defined]
    )


def _counted(row: Equipment) -> Counted:
    return Counted(row.counted_on, *(getattr(row, name) for name in COUNTED))


def _may(actor: Actor, one: Point) -> dict[str, bool]:
    writes, logs, is_open = actor.may(WRITE, one), actor.may(LOG, one), one.closed_on is None
    fresh = is_open and not showing.is_current(one)
    return {
        "amend": writes,
        "show": writes and fresh and one.changed_by_id != actor.user_id,
        "waits_for_other": writes and fresh and one.changed_by_id == actor.user_id,
        "close": writes and is_open,
        "log": logs and is_open,
        "count": logs and is_open,
    }
