"""What staff may see of printed material: what lies where, what was given out, every change."""

from collections.abc import Iterator

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.queries import above
from gongkai.outlets.displays import MoveRow, StockRow
from gongkai.outlets.models import Material, Point, Stock, StockMove
from gongkai.outlets.visibility import READ, WRITE, stock_visible, within
from gongkai.outlets.vocabulary import MaterialKind, MoveKind
from gongkai.paging import Page, paged, streamed

OFFERED = 300


def stock(actor: Actor, *, point_id: int | None = None, low: bool = False, page: int = 1) -> Page[StockRow]:
    """One page of what lies at the points this person may know of, the scarce first."""
    chosen = _narrowed(actor, point_id=point_id, low=low)
    return paged(_counted(chosen), _row, order=("point__name", "material__name"), page=page)


def all_stock(actor: Actor, *, point_id: int | None = None, low: bool = False) -> Iterator[StockRow]:
    """Every line of it, for exports."""
    return streamed(_counted(_narrowed(actor, point_id=point_id, low=low)), _row)


def stock_of(point: Point) -> list[StockRow]:
    """What lies at one place."""
    return [_row(one) for one in _counted(point.stock.all()).order_by("material__name")]


def low_count(actor: Actor) -> int:
    """How many stocks ask for more."""
    return _narrowed(actor, point_id=None, low=True).count()


def low_rows(actor: Actor, *, most: int = 100) -> list[StockRow]:
    """The stocks that ask for more, for the start page."""
    return [_row(one) for one in _counted(_narrowed(actor, point_id=None, low=True)).order_by("amount", "id")[:most]]


def moves(actor: Actor, *, point_id: int | None = None, size: int = 12) -> list[MoveRow]:
    """The newest changes."""
    found = StockMove.objects.filter(stock__in=_narrowed(actor, point_id=point_id, low=False).values("pk"))
    rows = found.select_related("stock__point", "stock__material", "moved_by").order_by("-id")[:size]
    return [_move(one) for one in rows]


def material_choices(agency_id: int) -> list[tuple[int, str]]:
    """What can be laid out at a body's points: its own material and that of the bodies above it."""
    line = [agency_id, *above(agency_id)]
    return list(Material.objects.filter(agency__in=line).order_by("name").values_list("pk", "name")[:OFFERED])


def materials_to_keep(actor: Actor) -> list[tuple[int, str, str, bool]]:
    """The material of the bodies this person writes for: number, name, kind, in use."""
    found = Material.objects.filter(within(actor, WRITE)).order_by("-is_active", "agency_id", "name")[:OFFERED]
    return [(one.pk, one.name, MaterialKind(one.kind).label, one.is_active) for one in found]


def one_stock(actor: Actor, pk: int) -> StockRow | None:
    """One stock this person may know of."""
    found = _counted(stock_visible(actor)).filter(pk=pk).first()
    return _row(found) if found else None


def _narrowed(actor: Actor, *, point_id: int | None, low: bool) -> QuerySet[Stock]:
    chosen = Stock.objects.filter(within(actor, READ, column="point__agency_id"), point__closed_on__isnull=True)
    if point_id:
        chosen = chosen.filter(point_id=point_id)
    if low:
        chosen = chosen.filter(Q(material__is_active=True), amount__lte=F("low_at"))
    return chosen


def _counted(chosen: QuerySet[Stock]) -> QuerySet[Stock]:
    year = timezone.localdate().year
    given = StockMove.objects.filter(stock=OuterRef("pk"), kind=MoveKind.GIVEN, on__year=year).order_by()
    sums = given.values("stock").annotate(n=Sum("change")).values("n")
    return chosen.select_related("point", "material").annotate(given=Subquery(sums))


def _row(one: Stock) -> StockRow:
    return StockRow(
        one.pk,
        one.point_id,
        one.point.name,
        one.material_id,
        one.material.name,
        MaterialKind(one.material.kind),
        one.amount,
        one.low_at,
        one.amount <= one.low_at and one.material.is_active,
        -(one.given or 0),  # type: ignore[attr-defined]
    )


def _move(one: StockMove) -> MoveRow:
    where, what = one.stock.point.name, one.stock.material.name
    kind = MoveKind(one.kind)
    return MoveRow(where, what, kind, one.change, one.after, one.on, one.note, one.moved_by.name, one.moved_at)
