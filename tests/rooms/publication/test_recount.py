"""重新计数, and the promise behind the counters: whatever was done, they equal counting every row."""

import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.models import Agency
from gongkai.information.models import InfoItem
from gongkai.publication import counts
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.recount import recount
from gongkai.publication.actions.repeal import repeal
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import FacetCount, PublicItem
from gongkai.publication.public_filters import PublicFilters
from tests.factories import make_team
from tests.rooms.publication.public import PLANS, RULES, STATISTICS, public_rows, published_item, ready_item
from tests.rooms.publication.test_publish import corrected

CELLS = st.tuples(st.integers(0, 2), st.sampled_from([RULES, STATISTICS, PLANS]), st.sampled_from([2024, 2025, 2026]))


def kept():
    """The counters as they stand."""
    return {(one.agency_id, one.column_code, one.year): one.count for one in FacetCount.objects.all()}


def test_a_recount_mends_wrong_counters(team):
    published_item(team)
    FacetCount.objects.filter(year=0).update(count=7)
    FacetCount.objects.create(agency_id=99, column_code="x", year=1999, count=1)

    assert recount() == 5  # four rows with the year left open, one that should not be

    assert kept() == counts.naive()
    assert recount() == 0


def test_people_do_not_recount(team):
    with pytest.raises(NotAllowed):
        recount(by=team.leader)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(CELLS, CELLS, st.sampled_from(["add", "move", "remove"])), max_size=25))
def test_counters_equal_counting_after_any_steps(db, steps):
    FacetCount.objects.all().delete()
    standing = []
    for cell, other, step in steps:
        cell, other = (cell[0] + 1, *cell[1:]), (other[0] + 1, *other[1:])
        if step == "add" or not standing:
            counts.apply(counts.Change(None, cell))
            standing.append(cell)
        elif step == "move":
            counts.apply(counts.Change(standing.pop(), other))
            standing.append(other)
        else:
            counts.apply(counts.Change(standing.pop(0), None))
    expected = {}
    for one in standing:
        for row in counts.cells(*one):
            expected[row] = expected.get(row, 0) + 1
    assert kept() == expected


@pytest.mark.parametrize("seed", range(4))
def test_counters_equal_counting_after_any_real_sequence(columns, seed):
    chance = random.Random(seed)
    teams = {team.agency.pk: team for team in (make_team(), make_team())}
    for _ in range(14):
        public = list(InfoItem.objects.filter(is_public=True).order_by("pk"))
        step = chance.choice(["publish", "publish", "correct", "withdraw", "repeal"]) if public else "publish"
        item = chance.choice(public) if public else None
        column = chance.choice([RULES, STATISTICS, PLANS])
        made_on = date(chance.choice([2024, 2025, 2026]), 3, chance.randint(1, 9))
        match step:
            case "publish":
                team = chance.choice(list(teams.values()))
                publish(ready_item(team, column_code=column, made_on=made_on).pk, by=team.publisher)
            case "correct":
                team = teams[item.agency_id]
                ready = corrected(
                    team, item, column_code=column, made_on=made_on, title=f"更正后的标题{chance.random()}"
                )
                publish(ready.pk, by=team.publisher)
            case "withdraw":
                withdraw(item.pk, reason="内容有误", by=teams[item.agency_id].publisher)
            case "repeal":
                repeal(item.pk, reason="已被代替", on=date(2026, 6, 1), by=teams[item.agency_id].publisher)
        assert kept() == counts.naive(), (seed, step)


def test_totals_and_facets_are_exact_for_every_filter(columns):
    one, two = make_team().agency, make_team().agency
    chance = random.Random(7)
    for agency in (one, two):
        rows = [
            (date(2026, 1, 1), chance.choice([RULES, STATISTICS, "reports"]), chance.choice([2025, 2026]))
            for _ in range(40)
        ]
        public_rows(agency, rows)
    for agency_id in (None, one.pk, two.pk):
        for column in ("", RULES, "statutory", "reports", "guide"):
            for year in (None, 2025, 2024):
                filters = PublicFilters(agency_id=agency_id, column_code=column, year=year)
                codes = filters.codes()
                rows = [
                    row
                    for row in PublicItem.objects.all()
                    if agency_id in (None, row.agency_id)
                    and year in (None, row.year)
                    and (not codes or row.column_code in codes)
                ]
                assert counts.total(filters) == counts.facets(filters).total == len(rows)
                open_years = [
                    row
                    for row in PublicItem.objects.all()
                    if agency_id in (None, row.agency_id) and (not codes or row.column_code in codes)
                ]
                years = {one.value: one.count for one in counts.facets(filters).years}
                assert years == {y: n for y in (2025, 2026) if (n := sum(row.year == y for row in open_years))}


def test_menus_show_counts(columns, django_assert_num_queries):
    agency = make_team().agency
    public_rows(agency, [(date(2026, 1, 1), RULES, 2026), (date(2026, 1, 2), STATISTICS, 2025)])
    with django_assert_num_queries(2):
        menu = {one.code: one.count for one in counts.columns_with_counts()}
    assert (menu["statutory"], menu[RULES], menu[PLANS]) == (2, 1, 0)
    with django_assert_num_queries(2):
        agencies = {one.id: one.count for one in counts.agencies_with_counts()}
    assert agencies == {one.pk: 2 * (one == agency) for one in Agency.objects.all()}
