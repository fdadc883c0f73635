"""Shares that can be recomputed, and every count that opens as many records."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from hypothesis import given, strategies as st

from gongkai.law.vocabulary import Duty, Level
from gongkai.publication import figures_queries
from gongkai.publication.figures_queries import Period, Share, Shares
from gongkai.publication.queries import share
from tests.factories import make_actor, make_agency, make_team, published_item

pytestmark = pytest.mark.django_db


def year():
    today = timezone.localdate()
    return Period(today - timedelta(days=365), today)


def seen(shares):
    return {row.code: (row.count, row.share) for row in shares.rows}


def test_levels_units_and_kinds_are_counted_with_shares():
    county = make_agency("示范县人民政府")
    bureau, town = make_team(make_agency(parent=county)), make_team(make_agency(parent=county, level=Level.TOWNSHIP))
    for team in (bureau, bureau, town):
        published_item(team)
    reader = make_actor(county, Duty.OVERSEE, branch=True)
    assert seen(figures_queries.by_level(reader, year())) == {
        "county": (2, Decimal("66.7")), "township": (1, Decimal("33.3")),
    }  # fmt: skip
    assert [row.count for row in figures_queries.by_unit(reader, year()).rows] == [2, 1]
    assert seen(figures_queries.by_kind(reader, year())) == {"document": (3, Decimal("100.0"))}
    assert seen(figures_queries.by_way(reader, year())) == {"website": (3, Decimal("100.0"))}
    assert sum(row.count for row in figures_queries.by_period(reader, year()).rows) == 3
    assert figures_queries.by_class(reader, year()).rows[0].code.startswith("statutory")
    assert seen(figures_queries.by_openness(reader, Period(date(2026, 1, 1), date(2026, 12, 31)))) == {
        "proactive": (3, Decimal("100.0"))
    }


def test_shares_of_the_reports_are_recomputed():
    assert (share(1170, 1522), share(352, 1522)) == (Decimal("76.9"), Decimal("23.1"))


def test_too_large_a_remainder_is_marked():
    counts = {"规范性文件": 130, "规划计划": 80, "统计": 105, "财政": 95, "人事": 120, "其他": 570}
    rows = [Share(name, name, n, share(n, 1100)) for name, n in counts.items()]
    residual = Shares(rows, sum(counts.values())).residual(50)
    assert sum(counts.values()) == 1100 and residual.share == Decimal("51.8")


def test_the_limit_of_the_remainder_is_the_bodys_own():
    assert Shares([Share("other", "其他", 570, share(570, 1100))], 1100).residual(60) is None


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=30))
def test_rounded_shares_stay_within_half_a_tenth_each(counts):
    total = sum(counts)
    shares = [share(n, total) for n in counts]
    assert shares == [None] * len(counts) if not total else abs(sum(shares) - 100) <= Decimal("0.05") * len(counts)


def test_a_stranger_has_no_figures():
    published_item(make_team())
    stranger = make_actor(make_agency(), Duty.FILL)
    assert figures_queries.by_unit(stranger, year()).total == 0
    assert figures_queries.totals(stranger, year()).statutory == 0
