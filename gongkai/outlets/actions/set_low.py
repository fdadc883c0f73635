"""设置补充提示线: at how many copies a point asks for more."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry.numbers import must_lie
from gongkai.outlets.entering import MOST
from gongkai.outlets.models import Stock
from gongkai.outlets.visibility import LOG, READ


@transaction.atomic
def set_low(pk: int, *, low_at: int, by: Actor) -> Stock:
    """Fix the line below which a stock is low."""
    stock = Stock.objects.select_for_update(of=("self",)).select_related("point", "material").filter(pk=pk).first()
    if stock is None or not by.may(READ, stock.point):
        raise Unknown
    by.must(LOG, stock.point)
    stock.low_at = must_lie(low_at, most=MOST, what="补充提示线", field="low_at")
    stock.save(update_fields=["low_at"])
    journal.record("outlets.set_low", stock.material, by=by, point=stock.point.name, low_at=low_at)
    return stock
