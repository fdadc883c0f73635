"""Automatic indicators: each counts for all bodies at once, and says who had nothing to count."""

from datetime import date
from decimal import Decimal

import pytest

from gongkai.assessment.measures import MEASURES
from gongkai.assessment.measures.figure import Span
from gongkai.catalogue.models import Guide
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import RemedyResult
from tests.factories import make_team
from tests.rooms.assessment.adopting import adopted, rule
from tests.rooms.assessment.releases import released_on
from tests.rooms.assessment.scheming import make_office
from tests.rooms.info_requests.cases import make_office as make_request_office
from tests.rooms.remedies.proceedings import concluded

pytestmark = pytest.mark.django_db
YEAR = ReportPeriod(2026)


def span(agency_ids, key, authority_id=0, **parameters):
    given = MEASURES[key].with_defaults(parameters)
    return Span(tuple(agency_ids), YEAR.from_on, YEAR.to_on, YEAR, authority_id, given)


def counted(key, agency_ids, **more):
    return MEASURES[key].count(span(agency_ids, key, **more))


@pytest.fixture
def at():
    return make_office()


@pytest.mark.parametrize("key", sorted(MEASURES))
def test_every_measure_counts_all_bodies_in_a_few_queries(at, key, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        found = counted(key, [at.first_body.pk, at.other_body.pk], authority_id=at.county.pk)
    assert set(found) <= {at.first_body.pk, at.other_body.pk}


def test_releases_in_time_reviewed_and_their_number(at):
    team = make_team(at.first_body)
    for in_time in (True, True, False):
        released_on(team, date(2026, 5, 4), in_time=in_time)
    ids = [at.first_body.pk, at.other_body.pk]
    kept = counted("publish_in_time", ids)
    assert {pk: (one.numerator, one.denominator) for pk, one in kept.items()} == {at.first_body.pk: (2, 3)}
    reviewed = counted("review_complete", ids)[at.first_body.pk]
    assert (reviewed.numerator, reviewed.denominator) == (3, 3)
    assert counted("publish_amount", ids)[at.first_body.pk].numerator == 3


def test_a_guide_is_fresh_so_many_days(at):
    words = {
        "classification": "类",
        "arrangement": "编",
        "how_to_get": "取",
        "office_name": "办",
        "office_address": "址",
    }
    more = {"office_hours": "时", "office_phone": "电", "office_fax": "传", "office_online": "网", "number": 1}
    Guide.objects.create(agency=at.first_body, updated_on=date(2026, 3, 1), **words, **more)
    ids = [at.first_body.pk, at.other_body.pk]
    assert [counted("guide_fresh", ids)[pk].numerator for pk in ids] == [1, 0]
    assert counted("guide_fresh", ids, within_days=30)[at.first_body.pk].numerator == 0


def test_decisions_corrected_are_counted(at):
    office = make_request_office()
    case = concluded(office, on=date(2026, 4, 20), result=RemedyResult.CORRECTED)
    assert counted("remedies_lost", [case.agency_id])[case.agency_id].numerator == 1


def test_an_annual_report_never_handed_in_is_a_miss(at):
    found = counted("report_in_time", [at.first_body.pk])
    assert [(one.numerator, one.denominator) for one in found.values()] == [(0, 1)]


def test_points_of_adoptions(at):
    adopted(at, rule(at))
    found = counted("adoption_points", [at.first_body.pk], authority_id=at.county.pk)
    assert found[at.first_body.pk].numerator == Decimal(5)
