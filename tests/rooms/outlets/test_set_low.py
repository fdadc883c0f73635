"""设置补充提示线."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import NumberOutOfReach
from gongkai.outlets import stock_queries
from gongkai.outlets.actions.move_stock import Move, move_stock
from gongkai.outlets.actions.set_low import set_low
from gongkai.outlets.vocabulary import MoveKind
from tests.rooms.outlets.reading_places import key, make_desk, make_material, make_point

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_at_the_line_the_stock_is_low(desk):
    point, material = make_point(desk), make_material(desk)
    move = Move(MoveKind.PRINTED, 30, date(2026, 3, 2))
    stock = move_stock(point.pk, material_id=material.pk, move=move, key=key(), by=desk.keeper).stock
    assert stock_queries.low_count(desk.clerk) == 0
    set_low(stock.pk, low_at=30, by=desk.keeper)
    assert [row.amount for row in stock_queries.low_rows(desk.clerk)] == [30]
    with pytest.raises(NumberOutOfReach):
        set_low(stock.pk, low_at=-1, by=desk.keeper)
    with pytest.raises(Unknown):
        set_low(stock.pk, low_at=3, by=desk.stranger)
