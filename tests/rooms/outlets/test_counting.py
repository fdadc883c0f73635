"""The figures of reports."""

from datetime import date

import pytest

from gongkai.outlets import counting, queries, visit_queries
from gongkai.outlets.actions.log_visit import log_visit
from gongkai.outlets.displays import PointFilters, VisitFilters
from gongkai.outlets.entering import Counts
from gongkai.outlets.vocabulary import PointKind
from tests.rooms.outlets.reading_places import key, make_desk, make_point, visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_points_as_they_stood_at_the_end_of_a_year(desk):
    make_point(desk, opened_on=date(2024, 5, 1), electronic_since=date(2025, 6, 1))
    make_point(desk, opened_on=date(2025, 5, 1), kind=PointKind.VILLAGE)
    counted = {
        year: (
            counting.query_points(date(year, 12, 31)).count(),
            counting.query_points_electronic(date(year, 12, 31)).count(),
            counting.query_points_statutory(date(year, 12, 31)).count(),
        )
        for year in (2023, 2024, 2025)
    }
    assert counted == {2023: (0, 0, 0), 2024: (1, 0, 1), 2025: (2, 1, 1)}
    row = counting.query_points(date(2025, 12, 31)).first()
    assert (row.agency, row.on, row.amount) == (desk.agency, date(2024, 5, 1), 1)


def test_visits_by_month_and_by_point(desk):
    one, two = make_point(desk), make_point(desk)
    for point, month, persons in ((one, 1, 2), (one, 3, 5), (two, 3, 9)):
        log_visit(visit(point, on=date(2026, month, 2), counts=Counts(persons)), key=key(), by=desk.keeper)
    assert visit_queries.by_month(desk.clerk, 2026)[:4] == [2, 0, 14, 0]
    assert [(row.name, row.persons) for row in visit_queries.by_point(desk.clerk, VisitFilters())] == [
        (two.name, 9),
        (one.name, 7),
    ]
    assert visit_queries.totals(desk.clerk, VisitFilters(point_id=one.pk)).persons == 7
    assert visit_queries.totals(desk.stranger, VisitFilters()).persons == 0


def test_the_list_of_points_takes_few_queries(desk, django_assert_num_queries):
    for _ in range(5):
        make_point(desk)
    with django_assert_num_queries(2):
        assert queries.points(desk.clerk, PointFilters()).total == 5
    assert queries.points(desk.stranger, PointFilters()).total == 0
    assert queries.totals(desk.clerk, PointFilters()).statutory == 5


def test_a_service_hall_is_named_by_the_law_since_2019():
    assert queries.statutory_kinds(date(2018, 1, 1)) == ["archive", "library"]
    assert "service_hall" in queries.statutory_kinds(date(2020, 1, 1))
