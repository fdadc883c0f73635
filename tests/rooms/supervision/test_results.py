"""What the answers come to: shares, samples, figures for the rooms above."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings, strategies as st

from gongkai.supervision import figures
from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from gongkai.supervision.actions.publish_result import publish_result
from gongkai.supervision.actions.sum_up_evaluation import sum_up_evaluation
from gongkai.supervision.results import results, row_result, shares
from gongkai.supervision.vocabulary import Scale
from tests.rooms.supervision.round import BEFORE, TODAY, announced, grades, letter, over, problem, unit_of


def test_two_answers_come_to_shares_of_a_hundred(county):
    one = announced(county)
    unit = unit_of(one, county.water)
    for token, marks in (("a", (1, 3)), ("b", (1, 2)), ("c", (2, 2))):
        give_ballot(unit.pk, Answer(grades(one, *marks), token=token))
    water, roads = results(one)
    assert [row.counts for row in water.rows] == [(2, 1, 0), (0, 2, 1)]
    assert water.rows[0].shares == (Decimal("66.7"), Decimal("33.3"), Decimal("0.0"))
    assert (water.suffices, water.satisfied) == (True, Decimal("83.3"))
    assert (roads.ballots, roads.suffices, roads.satisfied) == (0, False, None)


def test_a_short_sample_is_not_graded_nor_counted_above(county):
    one = announced(county)
    unit = unit_of(one, county.water)
    give_ballot(unit.pk, Answer(grades(one, 1, 1), token="a"))
    assert results(one)[0].satisfied is None
    sum_up_evaluation(over(one).pk, conclusion="总体满意。", by=county.overseer)
    publish_result(one.pk, by=county.principal)
    found = figures.satisfaction([county.water.pk], date(2026, 1, 1), date(2026, 12, 31))
    assert found == {county.water.pk: figures.Satisfaction(0, None)}


def test_the_rooms_above_read_the_share(county):
    one = announced(county)
    unit = unit_of(one, county.water)
    for token in "abc":
        give_ballot(unit.pk, Answer(grades(one, 1, 3), token=token))
    sum_up_evaluation(over(one).pk, conclusion="总体满意。", by=county.overseer)
    publish_result(one.pk, by=county.principal)
    found = figures.satisfaction([county.water.pk], date(2026, 1, 1), date(2026, 12, 31))
    assert found == {county.water.pk: figures.Satisfaction(3, Decimal("50.0"))}


def test_problems_and_letters_are_counted_by_unit(county):
    problem(county)
    problem(county, due_on=BEFORE)
    letter(county)
    reach, first = [county.water.pk, county.roads.pk], BEFORE - timedelta(days=30)
    counted = figures.problem_counts(reach, first, TODAY, today=TODAY)
    assert counted[county.water.pk] == figures.ProblemCounts(total=2, open=2, late=1)
    assert counted[county.roads.pk] == figures.ProblemCounts()
    assert figures.urging_counts(reach, first, TODAY, today=TODAY)[county.water.pk] == figures.UrgingCounts(sent=1)


@settings(deadline=None)
@given(st.lists(st.integers(min_value=0, max_value=10**6), min_size=3, max_size=4))
def test_shares_always_come_to_a_hundred(counts):
    assert sum(shares(counts)) == (Decimal(100) if sum(counts) else 0)
    assert all(share >= 0 for share in shares(counts))


def test_the_two_lower_grades_of_the_fourth_scale_do_not_satisfy():
    assert [scale.content for scale in Scale] == [2, 3, 2]
    assert row_result("", (1, 1, 1, 1), Scale.FOUR_GOOD).satisfied == Decimal("50.0")
