"""Points, sums, grades, places and adoptions together: the arithmetic by itself."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given, strategies as st

from gongkai.assessment.checking import Band
from gongkai.assessment.measures.figure import Figure, points
from gongkai.assessment.rewarding import worths
from gongkai.assessment.totals import Cell, earned, grade, ranks, with_carried

D = Decimal
SHARE = {"full_at": 100, "zero_at": 50}
BANDS = [Band("优秀", D(90), D(100)), Band("良好", D(70), D(89)), Band("不合格", D(0), D(69))]


@pytest.mark.parametrize(
    ("shape", "figure", "parameters", "expected"),
    [
        ("share", Figure(D(12), D(15)), SHARE, "6.00"),  # 80 of 100, halfway and a fifth from 50: 0.6 of 10
        ("share", Figure(D(1), D(2)), SHARE, "0.00"),
        ("share", Figure(D(3), D(3)), SHARE, "10.00"),
        ("share", Figure(D(1), D(3)), {"full_at": 90, "zero_at": 0}, "3.70"),
        ("misses", Figure(D(3)), {"deduct": 150}, "5.50"),
        ("misses", Figure(D(9)), {"deduct": 200}, "0.00"),
        ("target", Figure(D(7)), {"target": 24}, "2.92"),
        ("target", Figure(D(30)), {"target": 24}, "10.00"),
    ],
)
def test_points_of_a_figure(shape, figure, parameters, expected):
    assert str(points(figure, shape=shape, most=D(10), parameters=parameters)) == expected


@given(
    part=st.integers(0, 500),
    more=st.integers(0, 500),
    zero=st.integers(0, 98),
    gap=st.integers(1, 100),
    most=st.integers(1, 100),
)
def test_more_kept_is_never_worth_less(part, more, zero, gap, most):
    parameters = {"full_at": min(zero + gap, 100), "zero_at": zero}
    less, better = (
        points(Figure(D(n), D(1001)), shape="share", most=D(most), parameters=parameters) for n in (part, part + more)
    )
    assert 0 <= less <= better <= most


def test_blank_indicators_count_full_or_are_spread():
    cells = [Cell(D(60), D(45)), Cell(D(40), None, is_blank=True)]
    assert earned(cells, total=D(100), blank="spread") == 75
    assert earned([Cell(D(60), D(45)), Cell(D(40), D(40), is_blank=True)], total=D(100), blank="full") == 85
    assert earned([Cell(D(60), None), Cell(D(40), D(40))], total=D(100), blank="full") is None
    assert earned([Cell(D(60), None, is_blank=True)], total=D(100), blank="spread") == 100


def test_a_year_takes_up_the_average_of_its_months():
    assert with_carried(D(80), D(90), share=D(30)) == 83  # 80 × 0.7 + 90 × 0.3
    assert with_carried(D(80), None, share=D(30)) == 80


@pytest.mark.parametrize(("got", "expected"), [("100", "优秀"), ("89.99", "良好"), ("69.5", "不合格"), ("0", "不合格")])
def test_grades_go_by_their_lower_bound(got, expected):
    assert grade(D(got), BANDS) == expected


def test_equal_points_share_a_place():
    assert ranks({1: D(90), 2: D(95), 3: D(90), 4: D(80), 5: None}) == {1: 2, 2: 1, 3: 2, 4: 4, 5: None}


@given(st.dictionaries(st.integers(1, 50), st.decimals(0, 100, places=1), min_size=1))
def test_a_place_is_one_more_than_how_many_are_better(given_points):
    found = ranks(given_points)
    assert all(
        found[key] == 1 + sum(other > value for other in given_points.values()) for key, value in given_points.items()
    )


def _record(pk, day, points_, item):
    on = date(2026, 1, 1) + timedelta(days=day)
    return SimpleNamespace(
        pk=pk, adopted_on=on, points=D(points_), cash=D(points_ * 10), agency_id=1, item_id=item, title=""
    )


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 80), st.integers(1, 4)), max_size=20))
def test_a_year_of_one_item_is_worth_its_best_adoption_or_all(rows):
    records = [_record(pk, *row) for pk, row in enumerate(rows)]
    best = worths(records, together="highest")
    every = worths(records, together="sum")
    assert sum(worth.points for worth in every.values()) == sum(one.points for one in records)
    for item in {one.item_id for one in records}:
        own = [one for one in records if one.item_id == item]
        assert sum(best[one.pk].points for one in own) == max(one.points for one in own)
        assert all(best[one.pk].points >= 0 for one in own)
