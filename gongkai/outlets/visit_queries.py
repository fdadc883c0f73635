"""What staff may see of the visit log: the newest entries, sums by month and by point."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import ExtractMonth
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.outlets import clock
from gongkai.outlets.actions.undo_visit import may_undo
from gongkai.outlets.displays import PointVisits, VisitFilters, VisitRow, VisitTotals
from gongkai.outlets.models import Visit
from gongkai.outlets.visibility import visits_visible
from gongkai.outlets.vocabulary import Reader, ReadingWay
from gongkai.paging import Page, paged, streamed

NEWEST = 8
MONTHS = range(1, 13)


def visits(actor: Actor, filters: VisitFilters, *, page: int = 1) -> Page[VisitRow]:
    """One page of the log, the newest on top, those taken back among them."""
    return paged(_joined(_narrowed(actor, filters)), _row, order=("-on", "-id"), page=page)


def all_visits(actor: Actor, filters: VisitFilters) -> Iterator[VisitRow]:
    """Every entry that counts, for exports."""
    return streamed(_joined(_narrowed(actor, filters).filter(undone_at__isnull=True)), _row)


def totals(actor: Actor, filters: VisitFilters) -> VisitTotals:
    """The sums of what was chosen."""
    sums = {"entries": Count("pk"), "persons": Sum("persons"), "files": Sum("files"), "pages": Sum("pages")}
    found = _narrowed(actor, filters).filter(undone_at__isnull=True).aggregate(**sums)
    return VisitTotals(**{name: value or 0 for name, value in found.items()})


def by_month(actor: Actor, year: int, *, point_id: int | None = None) -> list[int]:
    """The visitors of each month of a year."""
    chosen = _narrowed(actor, VisitFilters(point_id, date(year, 1, 1), date(year, 12, 31)))
    counted = chosen.filter(undone_at__isnull=True).annotate(month=ExtractMonth("on")).order_by().values("month")
    found = dict(counted.annotate(n=Sum("persons")).values_list("month", "n"))
    return [found.get(month, 0) for month in MONTHS]


def by_point(actor: Actor, filters: VisitFilters) -> list[PointVisits]:
    """The sums of every point, the busiest first."""
    chosen = _narrowed(actor, filters).filter(undone_at__isnull=True).order_by()
    sums = {f"n_{name}": Sum(name) for name in ("persons", "files", "pages")}
    rows = chosen.values("point_id", "point__name").annotate(**sums)
    found = [PointVisits(*row) for row in rows.values_list("point_id", "point__name", *sums)]
    return sorted(found, key=lambda one: (-one.persons, one.name))


def newest(actor: Actor, *, point_id: int | None = None) -> Sequence[VisitRow]:
    """The last entries this person made, with whether each can still be undone."""
    own = visits_visible(actor).filter(logged_by_id=actor.user_id)
    chosen = own.filter(point_id=point_id) if point_id else own
    rows, now = list(_joined(chosen).order_by("-id")[:NEWEST]), timezone.now()
    minutes = {pk: clock.terms_of(pk).undo_minutes for pk in {one.agency_id for one in rows}}
    return [_row(one, undo=_open(one, minutes[one.agency_id], now, actor)) for one in rows]


def last_of(actor: Actor) -> VisitRow | None:
    """The entry this person made last, whose point and way a new one begins with."""
    one = _joined(visits_visible(actor).filter(logged_by_id=actor.user_id, is_sheet=False)).order_by("-id").first()
    return _row(one) if one else None


def today_at(actor: Actor, point_id: int, *, today: date) -> VisitTotals:
    """How many came to a point today."""
    return totals(actor, VisitFilters(point_id, today, today))


def _open(one: Visit, minutes: int, now: object, actor: Actor) -> bool:
    return one.undone_at is None and may_undo(one, minutes=minutes, now=now, by=actor)  # type: ignore[arg-type]


def _narrowed(actor: Actor, filters: VisitFilters) -> QuerySet[Visit]:
    asked = {
        "point_id": filters.point_id,
        "on__gte": filters.from_on,
        "on__lte": filters.to_on,
        "way": filters.way,
    }
    return visits_visible(actor).filter(Q(**{name: value for name, value in asked.items() if value}))


def _joined(chosen: QuerySet[Visit]) -> QuerySet[Visit]:
    return chosen.select_related("point", "logged_by")


def _row(one: Visit, *, undo: bool = False) -> VisitRow:
    return VisitRow(
        one.pk,
        one.point_id,
        one.point.name,
        one.on,
        one.persons,
        Reader(one.reader) if one.reader else None,
        ReadingWay(one.way),
        one.files,
        one.pages,
        one.note,
        one.is_sheet,
        one.logged_by.name,
        one.logged_at,
        one.undone_at,
        undo,
    )
