"""资料出入."""

from contextlib import suppress
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings, strategies as st

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import DayAhead, NumberOutOfReach
from gongkai.outlets import counting, stock_queries
from gongkai.outlets.actions.move_stock import Move, move_stock
from gongkai.outlets.errors import NotEnough
from gongkai.outlets.models import Stock, StockMove
from gongkai.outlets.vocabulary import MoveKind as K
from tests.factories import make_agency
from tests.rooms.outlets.reading_places import key, make_desk, make_material, make_point

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def shelf(desk):
    return make_point(desk), make_material(desk)


def moved(desk, shelf, kind, amount, **changes):
    point, material = shelf
    values = {"key": key(), "by": desk.keeper} | changes
    return move_stock(point.pk, material_id=material.pk, move=Move(kind, amount, DAY), **values)


def test_copies_come_go_and_are_counted(desk, shelf):
    moved(desk, shelf, K.PRINTED, 100)
    moved(desk, shelf, K.GIVEN, 30)
    last = moved(desk, shelf, K.COUNTED, 65)
    assert (last.change, last.after, Stock.objects.get().amount) == (-5, 65, 65)
    (row,) = stock_queries.stock(desk.clerk).rows
    assert (row.amount, row.is_low) == (65, False)
    assert [one.amount for one in counting.material_given(DAY, DAY)] == [30]


def test_never_below_nothing(desk, shelf):
    moved(desk, shelf, K.SUPPLIED, 5)
    with pytest.raises(NotEnough) as refusal:
        moved(desk, shelf, K.GIVEN, 6)
    assert "现有5份" in refusal.value.sentence and Stock.objects.get().amount == 5
    with pytest.raises(IntegrityError), transaction.atomic():
        Stock.objects.update(amount=-1)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([K.PRINTED, K.GIVEN, K.SCRAPPED, K.COUNTED]), st.integers(0, 40)), max_size=12)
)
def test_the_stock_is_the_sum_of_its_changes(changes):
    with transaction.atomic():
        desk = make_desk()
        shelf = make_point(desk), make_material(desk)
        for kind, amount in changes:
            with suppress(NotEnough, NumberOutOfReach):
                moved(desk, shelf, kind, amount)
        rows = list(StockMove.objects.filter(stock__point=shelf[0]))
        stock = Stock.objects.filter(point=shelf[0]).first()
        assert sum(row.change for row in rows) == (stock.amount if stock else 0)
        transaction.set_rollback(True)


def test_the_same_form_sent_twice_moves_once(desk, shelf):
    once = key()
    assert moved(desk, shelf, K.PRINTED, 10, key=once) == moved(desk, shelf, K.PRINTED, 10, key=once)
    assert Stock.objects.get().amount == 10


@pytest.mark.parametrize(("kind", "amount"), [(K.GIVEN, 0), (K.PRINTED, 10**9), (K.COUNTED, -1)])
def test_refuses_what_cannot_be(desk, shelf, kind, amount):
    with pytest.raises(NumberOutOfReach):
        moved(desk, shelf, kind, amount)


def test_refuses_a_day_to_come(desk, shelf):
    with pytest.raises(DayAhead):
        move_stock(
            shelf[0].pk, material_id=shelf[1].pk, move=Move(K.PRINTED, 1, date(9999, 12, 31)), key=key(), by=desk.keeper
        )


def test_material_of_the_body_above_is_laid_out_too(desk):
    below = make_desk(make_agency(parent=desk.agency))
    assert moved(below, (make_point(below), make_material(desk)), K.SUPPLIED, 3).after == 3


def test_who_may_not(desk, shelf):
    with pytest.raises(Unknown):
        moved(desk, shelf, K.PRINTED, 1, by=desk.stranger)
    with pytest.raises(Unknown):
        moved(desk, (shelf[0], make_material(make_desk())), K.PRINTED, 1)
