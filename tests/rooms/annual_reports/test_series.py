import pytest

from gongkai.accounts.errors import Unknown
from gongkai.annual_reports import queries
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.law.report_periods import ReportPeriod
from tests.factories import make_agency
from tests.rooms.annual_reports.reports import (
    SECOND_QUARTER,
    figures,
    make_approved,
    make_clerk,
    make_report,
    make_sheet,
    make_version,
)

pytestmark = pytest.mark.django_db
NEW, FEES = "t3.new_received.total", "t2.fees.amount_wan"


def test_each_year_says_what_its_newest_approved_version_says():
    agency = make_agency()
    first = make_approved(agency, ReportPeriod(2024), figures=figures(t3__new_received__total="9"))
    make_version(first.report, State.APPROVED, figures=figures(t3__new_received__total="8"), reason="数字有误")
    make_version(first.report, State.SUBMITTED, figures=figures(t3__new_received__total="7"), reason="数字有误")
    make_approved(agency, ReportPeriod(2025))
    make_approved(agency, SECOND_QUARTER)
    assert queries.series(make_clerk(agency), agency.pk, [NEW], scope=Scope.OWN) == [
        (2024, {NEW: 8}),
        (2025, {NEW: 12}),
    ]


def test_years_without_an_approved_report_and_figures_nobody_stated_are_left_out():
    agency = make_agency()
    make_approved(agency, ReportPeriod(2023), figures={NEW: "5"})
    make_sheet(agency, ReportPeriod(2024))
    assert queries.series(make_clerk(agency), agency.pk, [NEW, FEES], scope=Scope.OWN) == [(2023, {NEW: 5})]


def test_the_body_by_itself_and_its_area_are_two_series():
    agency = make_agency()
    make_approved(agency, ReportPeriod(2025))
    make_version(make_report(agency, ReportPeriod(2025), scope=Scope.AREA), State.APPROVED, figures={NEW: "40"})
    clerk = make_clerk(agency)
    assert queries.series(clerk, agency.pk, [NEW], scope=Scope.OWN) == [(2025, {NEW: 12})]
    assert queries.series(clerk, agency.pk, [NEW], scope=Scope.AREA) == [(2025, {NEW: 40})]


def test_bodies_out_of_reach_are_unknown():
    with pytest.raises(Unknown):
        queries.series(make_clerk(make_agency()), make_agency().pk, [NEW], scope=Scope.OWN)


def test_many_years_take_one_query(django_assert_num_queries):
    agency = make_agency()
    for year in range(2021, 2026):
        make_approved(agency, ReportPeriod(year))
    clerk = make_clerk(agency)
    with django_assert_num_queries(1):
        assert len(queries.series(clerk, agency.pk, [NEW], scope=Scope.OWN)) == 5
