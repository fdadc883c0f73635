"""报送审查汇总表."""

from datetime import date, datetime

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed
from gongkai.law.vocabulary import Duty
from gongkai.review import clock, month_queries, months
from gongkai.review.actions.hand_in_month import hand_in_month
from gongkai.review.errors import HandedInAlready, MonthNotOver, NilNotConfirmed, NotNil
from gongkai.review.models import ReviewPolicy, ReviewSlip
from tests.factories import concluded_slip, make_actor, make_county, make_team
from tests.rooms.review.around import withheld_slip

pytestmark = pytest.mark.django_db


def closed_in(slip, year, month, day=15):
    ReviewSlip.objects.filter(pk=slip.pk).update(closed_at=timezone.make_aware(datetime(year, month, day, 10)))  # noqa: DTZ001


def test_a_month_is_counted_by_conclusion_and_ground_and_frozen():
    team = make_team()
    closed_in(concluded_slip(team), 2025, 8)
    closed_in(withheld_slip(team, title="示范县信访维稳工作方案"), 2025, 8, 31)
    closed_in(concluded_slip(team, title="九月的"), 2025, 9, 1)

    sheet = hand_in_month(team.agency.pk, year=2025, month=8, note="已核对", by=team.secrecy)
    assert sheet.figures == {
        "reviewed": 2, "proactive": 1, "on_request": 0, "withheld": 1, "returned": 0, "referred": 0, "urgent": 0,
        "ground:X14c": 1,
    }  # fmt: skip
    assert [line["openness"] for line in sheet.lines] == ["proactive", "withheld"]
    assert (sheet.is_nil, sheet.handed_in_by_id, sheet.due_on) == (False, team.secrecy.user_id, date(2025, 9, 5))
    closed_in(concluded_slip(team, title="补录"), 2025, 8)
    assert month_queries.sheet(team.secrecy, team.agency.pk, 2025, 8).row.figures["reviewed"] == 2


def test_a_month_without_reviews_is_a_nil_return_by_a_named_person():
    team = make_team()
    with pytest.raises(NilNotConfirmed):
        hand_in_month(team.agency.pk, year=2025, month=7, by=team.secrecy)
    sheet = hand_in_month(team.agency.pk, year=2025, month=7, is_nil=True, by=team.secrecy)
    assert sheet.is_nil and sheet.figures["reviewed"] == 0
    with pytest.raises(HandedInAlready):
        hand_in_month(team.agency.pk, year=2025, month=7, is_nil=True, by=team.secrecy)
    closed_in(concluded_slip(team), 2025, 6)
    with pytest.raises(NotNil):
        hand_in_month(team.agency.pk, year=2025, month=6, is_nil=True, by=team.secrecy)


@pytest.mark.parametrize(("year", "month"), [(2025, 0), (2025, 13), (1999, 1), (9999, 1), (0, 1)])
def test_refuses_months_that_are_none_or_not_over(year, month):
    team = make_team()
    with pytest.raises(MonthNotOver):
        hand_in_month(team.agency.pk, year=year, month=month, is_nil=True, by=team.secrecy)
    today = timezone.localdate()
    with pytest.raises(MonthNotOver):
        hand_in_month(team.agency.pk, year=today.year, month=today.month, is_nil=True, by=team.secrecy)


def test_refuses_without_the_duty():
    team = make_team()
    with pytest.raises(NotAllowed):
        hand_in_month(team.agency.pk, year=2025, month=7, is_nil=True, by=team.clerk)


def test_the_overseer_sees_who_has_not_handed_in_and_the_sums():
    county = make_county()
    team, late = make_team(), make_team()
    for one in (team, late):
        type(one.agency).objects.filter(pk=one.agency.pk).update(parent=county)
    closed_in(concluded_slip(team), 2025, 8)
    hand_in_month(team.agency.pk, year=2025, month=8, by=team.secrecy)
    overseer = make_actor(county, Duty.OVERSEE, branch=True)
    rows = month_queries.all_bodies(overseer, 2025, 8)
    owing = {row.agency_name for row in rows if row.owed}
    assert late.agency.name in owing and team.agency.name not in owing
    assert month_queries.rolled_up(rows)["reviewed"] == 1


def test_the_competent_office_sets_the_day():
    team = make_team()
    type(team.agency).objects.filter(pk=team.agency.pk).update(is_competent=True)
    ReviewPolicy.objects.create(agency=team.agency, summary_day=10)
    assert months.due_on(2025, 12) == date(2026, 1, 10)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(2008, 2100), st.integers(1, 12), st.one_of(st.none(), st.integers(1, 31)))
def test_the_day_always_lies_in_the_month_after(year, month, own):
    due = clock.month_due(year, month, own=own)
    assert (due.year * 12 + due.month) - (year * 12 + month) == 1
