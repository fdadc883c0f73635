"""资料出入: copies printed, brought, given out, counted or scrapped at a point."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.queries import above
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.numbers import must_lie
from gongkai.outlets.entering import MOST
from gongkai.outlets.errors import MaterialRetired, NotEnough
from gongkai.outlets.locking import locked_point, must_be_open
from gongkai.outlets.models import Material, Point, Stock, StockMove
from gongkai.outlets.visibility import LOG
from gongkai.outlets.vocabulary import MoveKind

INTO = (MoveKind.PRINTED, MoveKind.SUPPLIED)


@dataclass(frozen=True)
class Move:
    """One change: `amount` copies more or fewer, or as many as were counted."""

    kind: MoveKind
    amount: int
    on: date
    note: str = ""


@transaction.atomic
def move_stock(point_id: int, *, material_id: int, move: Move, key: str, by: Actor) -> StockMove:
    """Change what lies at a point, never to below nothing; the same form sent twice changes it once."""
    point = locked_point(point_id, permission=LOG, by=by)
    kept = StockMove.objects.filter(key=f"{by.person_id}:{key}").first()
    if kept is not None:
        return kept
    material = _material(material_id, point)
    must_have_come(move.on, what="日期", field="on")
    must_be_open(point, on=move.on)
    least = 0 if move.kind is MoveKind.COUNTED else 1
    must_lie(move.amount, least=least, most=MOST, what="份数", field="amount")
    if move.kind in INTO and not material.is_active:
        raise MaterialRetired(name=material.name)
    stock, _new = Stock.objects.select_for_update().get_or_create(point=point, material=material)
    change = _change(stock, move)
    stock.amount += change
    stock.save(update_fields=["amount"])
    row = _written(stock, move, change, key=key, by=by)
    journal.record("outlets.move_stock", material, by=by, point=point.name, kind=move.kind.label, change=change)
    return row


def _material(pk: int, point: Point) -> Material:
    """Something printed by the point's body or by one above it."""
    printers = [point.agency_id, *above(point.agency_id)]
    found = Material.objects.filter(pk=pk, agency__in=printers).first()
    if found is None:
        raise Unknown
    return found


def _change(stock: Stock, move: Move) -> int:
    if move.kind is MoveKind.COUNTED:
        return move.amount - stock.amount
    if move.kind in INTO:
        must_lie(stock.amount + move.amount, most=10 * MOST, what="入库后的份数", field="amount")
        return move.amount
    if move.amount > stock.amount:
        values = {"point": stock.point.name, "material": stock.material.name}
        raise NotEnough(**values, amount=stock.amount, given=move.amount, field="amount")
    return -move.amount


def _written(stock: Stock, move: Move, change: int, *, key: str, by: Actor) -> StockMove:
    note = plain.said(plain.one_line(move.note), what="备注", most=200, field="note")
    return StockMove.objects.create(
        stock=stock, kind=move.kind.value, change=change, after=stock.amount, on=move.on, note=note, key=f"{by.person_id}:{key}",
        moved_by_id=by.person_id, moved_at=timezone.now(),
    )  # fmt: skip
