"""What the annual table counts."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.counting import COLUMNS, TOTAL, by_agency_block_and_result, open_or_concluded, records
from gongkai.remedies.models import RemedyCase
from tests.factories import make_agency, make_person
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import DIRECT, concluded, make_remedy

Y2025 = (date(2025, 1, 1), date(2025, 12, 31))


def year(office, n=2025):
    first, last = date(n, 1, 1), date(n, 12, 31)
    return by_agency_block_and_result(first, last, [office.agency.pk]).get(office.agency.pk, {})


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
        ("reconsideration", "total"): 3,
        ("litigation_direct", "pending"): 1,
        ("litigation_direct", "total"): 1,
    }


@pytest.mark.django_db
def test_what_was_pending_at_the_end_of_a_year_comes_back_in_the_next():
    office = make_office()
    concluded(office, filed_on=date(2025, 12, 1), on=date(2026, 1, 20))
    make_remedy(office, filed_on=date(2025, 12, 2))
    assert year(office, 2025) == {("reconsideration", "pending"): 2, ("reconsideration", "total"): 2}
    assert year(office, 2026) == {
        ("reconsideration", "upheld"): 1,
        ("reconsideration", "pending"): 1,
        ("reconsideration", "total"): 2,
    }


@pytest.mark.django_db
def test_many_bodies_cost_one_query(django_assert_num_queries):
    first, second, third = make_office(), make_office(), make_office()
    for office in (first, second, third):
        make_remedy(office, filed_on=date(2025, 5, 6))
    with django_assert_num_queries(1):
        found = by_agency_block_and_result(*Y2025, [first.agency.pk, second.agency.pk])
    assert set(found) == {first.agency.pk, second.agency.pk}
    assert set(by_agency_block_and_result(*Y2025, None)) == {first.agency.pk, second.agency.pk, third.agency.pk}
    assert by_agency_block_and_result(*Y2025, []) == {}


@pytest.mark.django_db
def test_a_cell_lists_its_records_oldest_first():
    office = make_office()
    later, earlier = (make_remedy(office, filed_on=day) for day in (date(2025, 6, 1), date(2025, 2, 1)))
    asked = {"from_on": Y2025[0], "to_on": Y2025[1], "agency_ids": [office.agency.pk]}
    assert list(records("reconsideration", "pending", **asked)) == [earlier, later]
    assert list(records("reconsideration", "total", **asked)) == [earlier, later]
    assert not records("reconsideration", "upheld", **asked) and not records("litigation_direct", "total", **asked)


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
    def test_totals_are_sums_and_every_figure_is_its_records(self, lives, from_on, days):
        bodies = [make_agency(), make_agency()]
        by = make_person(bodies[0])
        for n, life in enumerate(lives):
            self.live(life, number=str(n), bodies=bodies, by=by)
        to_on = from_on + timedelta(days=days)
        ids = [body.pk for body in bodies]
        found = by_agency_block_and_result(from_on, to_on, ids)
        for body in bodies:
            cells = found.get(body.pk, {})
            for block in RemedyBlock:
                said = [cells.get((block.value, column), 0) for column in (*COLUMNS, TOTAL)]
                assert said[-1] == sum(said[:-1])
                assert said == [
                    len(records(block.value, column, from_on=from_on, to_on=to_on, agency_ids=[body.pk]))
                    for column in (*COLUMNS, TOTAL)
                ]
        assert sum(cells.get((b.value, TOTAL), 0) for cells in found.values() for b in RemedyBlock) == (
            open_or_concluded(from_on, to_on).count()
        )

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
