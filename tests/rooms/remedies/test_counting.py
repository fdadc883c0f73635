"""What the annual table counts."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.counting import (
    COLUMNS,
    column_on,
    concluded_between,
    filed_between,
    in_column,
    open_or_concluded,
)
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import Instance
from tests.factories import make_agency, make_person
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import DIRECT, again, concluded, make_remedy

Y2025 = (date(2025, 1, 1), date(2025, 12, 31))


def year(office, n=2025):
    """(block, column) → cases, as the table of that year has them."""
    first, last = date(n, 1, 1), date(n, 12, 31)
    cases = open_or_concluded(first, last).filter(agency=office.agency).annotate(column=column_on(last))
    return Counter(cases.values_list("block", "column"))


@pytest.mark.django_db
def test_a_year_counts_what_was_pending_in_it_by_how_it_stood_at_its_end():
    office = make_office()
    concluded(office, filed_on=date(2024, 11, 1), on=date(2025, 1, 1))
    concluded(office, filed_on=date(2025, 3, 1), on=date(2025, 12, 31), result=RemedyResult.CORRECTED)
    concluded(office, filed_on=date(2025, 12, 31), on=date(2026, 1, 1))  # pending at the end of 2025
    concluded(office, filed_on=date(2024, 3, 1), on=date(2024, 12, 31))  # over before
    make_remedy(office, filed_on=date(2026, 1, 1))  # not begun
    make_remedy(office, filed_on=date(2019, 5, 5), block=DIRECT)
    assert year(office) == {
        ("reconsideration", "upheld"): 1,
        ("reconsideration", "corrected"): 1,
        ("reconsideration", "pending"): 1,
        ("litigation_direct", "pending"): 1,
    }


@pytest.mark.django_db
def test_what_was_pending_at_the_end_of_a_year_comes_back_in_the_next():
    office = make_office()
    concluded(office, filed_on=date(2025, 12, 1), on=date(2026, 1, 20))
    make_remedy(office, filed_on=date(2025, 12, 2))
    assert year(office, 2025) == {("reconsideration", "pending"): 2}
    assert year(office, 2026) == {
        ("reconsideration", "upheld"): 1,
        ("reconsideration", "pending"): 1,
    }


@pytest.mark.django_db
def test_a_column_holds_the_cases_that_stand_in_it_on_the_last_day():
    office = make_office()
    waiting = make_remedy(office, filed_on=date(2025, 2, 1))
    upheld = concluded(office, filed_on=date(2025, 3, 1), on=date(2025, 12, 31))
    later = concluded(office, filed_on=date(2025, 4, 1), on=date(2026, 1, 1))
    cases = open_or_concluded(*Y2025)
    assert set(in_column(cases, "pending", to_on=Y2025[1])) == {waiting, later}
    assert set(in_column(cases, "upheld", to_on=Y2025[1])) == {upheld}
    assert not in_column(cases, "corrected", to_on=Y2025[1])


BEGAN = date(2023, 1, 1)
DAYS = st.integers(0, 1300).map(lambda n: BEGAN + timedelta(days=n))
LIVES = st.tuples(
    st.sampled_from([RemedyBlock.RECONSIDERATION, DIRECT]),
    DAYS,
    st.none() | st.tuples(st.integers(0, 500), st.sampled_from(list(RemedyResult))),
    st.booleans(),
)


class TestEveryTable(TestCase):
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(LIVES, max_size=12), DAYS, st.integers(0, 400))
    def test_every_case_a_period_counts_stands_in_one_column(self, lives, from_on, days):
        bodies = [make_agency(), make_agency()]
        by = make_person(bodies[0])
        for n, life in enumerate(lives):
            self.live(life, number=str(n), bodies=bodies, by=by)
        to_on = from_on + timedelta(days=days)
        cases = open_or_concluded(from_on, to_on)
        columns = [set(in_column(cases, column, to_on=to_on)) for column in COLUMNS]
        assert sum(map(len, columns)) == len(set().union(*columns)) == cases.count()

    @staticmethod
    def live(life, *, number, bodies, by):
        block, filed_on, end, second = life
        days, result = end or (0, "")
        RemedyCase.objects.create(
            agency=bodies[second],
            block=block,
            case_number=number,
            organ="示范县人民法院",
            party_masked="张**",
            about="不予公开",
            filed_on=filed_on,
            concluded_on=filed_on + timedelta(days=days) if end else None,
            result=result,
            registered_by=by,
            registered_at="2026-01-01T00:00:00+08:00",
        )


def ladder(office, *, first=RemedyResult.CORRECTED, second=RemedyResult.OTHER, lower_stands=True):
    """A suit lost in 2025, appealed against in 2026, the appeal withdrawn."""
    below = concluded(office, block=DIRECT, result=first, filed_on=date(2025, 5, 6), on=date(2025, 9, 1))
    above = make_remedy(
        office, block=DIRECT, instance=Instance.SECOND, appeal_of_id=below.pk, filed_on=date(2026, 1, 12)
    )
    conclude(above.pk, result=second, concluded_on=date(2026, 3, 2), lower_stands=lower_stands, by=office.clerk)
    return below, again(above)


def columns(year):
    first, last = date(year, 1, 1), date(year, 12, 31)
    return {one.pk: one.column for one in open_or_concluded(first, last).annotate(column=column_on(last))}


@pytest.mark.django_db
def test_an_appeal_withdrawn_counts_by_the_result_below():
    office = make_office()
    below, above = ladder(office)
    assert (above.result, above.stands) == ("other", "corrected")
    assert columns(2025) == {below.pk: "corrected"}
    assert columns(2026) == {above.pk: "corrected"}


@pytest.mark.django_db
def test_an_appeal_that_was_judged_counts_by_its_own_result():
    office = make_office()
    _below, above = ladder(office, second=RemedyResult.UPHELD, lower_stands=False)
    assert columns(2026) == {above.pk: "upheld"}


@pytest.mark.django_db
def test_a_retrial_withdrawn_takes_what_stood_before():
    office = make_office()
    _below, above = ladder(office)
    third = make_remedy(
        office, block=DIRECT, instance=Instance.RETRIAL, appeal_of_id=above.pk, filed_on=date(2026, 4, 1)
    )
    conclude(third.pk, result=RemedyResult.OTHER, concluded_on=date(2026, 6, 1), lower_stands=True, by=office.clerk)
    assert columns(2026) == {third.pk: "corrected"}


@pytest.mark.django_db
def test_the_forms_before_2019_count_a_suit_through_its_instances_once():
    office = make_office()
    below, above = ladder(office)
    year = date(2026, 1, 1), date(2026, 12, 31)
    assert [one.pk for one in filed_between(date(2025, 1, 1), date(2026, 12, 31))] == [below.pk]
    assert {one.pk: one.column for one in concluded_between(*year)} == {above.pk: "corrected"}
    assert {one.pk for one in concluded_between(date(2025, 1, 1), date(2026, 12, 31))} == {above.pk}
