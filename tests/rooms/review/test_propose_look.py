"""提出复查意见."""

from datetime import date, datetime

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.review import clock, look_queries
from gongkai.review.actions.approve import approve
from gongkai.review.actions.propose_look import propose_look
from gongkai.review.errors import LookRunning, NothingToLookAt, OutcomeDoesNotFit
from gongkai.review.models import ReviewSlip
from tests.factories import concluded_slip, make_team, passed_slip
from tests.rooms.review.around import policy, withheld_slip

pytestmark = pytest.mark.django_db


def aged(slip, year=2020):
    ReviewSlip.objects.filter(pk=slip.pk).update(closed_at=timezone.make_aware(datetime(year, 3, 2, 10)))  # noqa: DTZ001
    return slip


def test_what_is_withheld_comes_due_and_somebody_looks_again():
    team = make_team()
    slip, young = aged(withheld_slip(team)), withheld_slip(team, title="刚定的")
    rows = look_queries.second_looks(team.clerk).rows
    assert [(row.slip_id, row.due_on, row.late) for row in rows] == [(slip.pk, date(2021, 3, 2), True)]
    assert look_queries.counts(team.clerk) == {"due": 1, "proposed": 0, "all": 2}

    look = propose_look(slip.pk, outcome="open", reason="事件已处置完毕", by=team.clerk)
    assert [one.id for one in look_queries.to_approve(team.leader)] == [look.pk]
    assert look_queries.second_look(team.clerk, slip.pk).proposed is not None
    assert look_queries.counts(team.clerk)["due"] == 0
    assert young.pk in {row.slip_id for row in look_queries.all_second_looks(team.clerk, tab="all")}


def test_a_body_may_look_sooner():
    team = make_team()
    slip = withheld_slip(team)
    ReviewSlip.objects.update(closed_at=timezone.now() - timezone.timedelta(days=100))
    assert look_queries.second_looks(team.clerk).total == 0
    policy(team, look_months=3)
    assert [row.slip_id for row in look_queries.second_looks(team.clerk).rows] == [slip.pk]


def test_refuses_what_is_open_twice_and_what_leads_nowhere():
    team = make_team()
    with pytest.raises(NothingToLookAt):
        propose_look(concluded_slip(team).pk, outcome="keep", reason="理由", by=team.clerk)
    asked = approve(passed_slip(team).pk, conclusion="open", final_openness="on_request", by=team.leader)
    with pytest.raises(OutcomeDoesNotFit):
        propose_look(asked.pk, outcome="on_request", reason="理由", by=team.clerk)
    propose_look(asked.pk, outcome="keep", reason="理由", by=team.clerk)
    with pytest.raises(LookRunning):
        propose_look(asked.pk, outcome="open", reason="理由", by=team.clerk)


def test_refuses_without_reason_and_by_others():
    team = make_team()
    slip = withheld_slip(team)
    with pytest.raises(BadWords):
        propose_look(slip.pk, outcome="keep", reason="", by=team.clerk)
    with pytest.raises(NotAllowed):
        propose_look(slip.pk, outcome="keep", reason="理由", by=team.leader)
    with pytest.raises(Unknown):
        propose_look(slip.pk, outcome="keep", reason="理由", by=make_team().clerk)


def test_refusals_are_counted_by_ground_body_and_year():
    team = make_team()
    aged(withheld_slip(team), 2024)
    aged(withheld_slip(team, title="另一件"), 2025)
    ground = look_queries.by_ground(team.clerk)[0]
    assert (ground.by_year, ground.total) == ({2024: 1, 2025: 1}, 2)
    assert [(one.agency_name, one.total) for one in look_queries.by_body(team.clerk)] == [(team.agency.name, 2)]


@pytest.mark.parametrize(
    ("today", "months", "before"),
    [
        (date(2026, 2, 28), 6, date(2025, 8, 31)),  # what was decided on the 29th to 31st falls due on the last day
        (date(2026, 2, 27), 6, date(2025, 8, 27)),
        (date(2026, 4, 30), 1, date(2026, 3, 31)),
        (date(2026, 3, 30), 1, date(2026, 2, 28)),
        (date(2026, 7, 15), 12, date(2025, 7, 15)),
    ],
)
def test_the_cut_off_minds_the_ends_of_months(today, months, before):
    assert clock.looked_at_before(today, own=months) == before


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dates(date(2009, 1, 1), date(2100, 12, 31)), st.integers(1, 12))
def test_the_cut_off_never_lies_after_the_day_and_leaves_the_months_between(today, own):
    before = clock.looked_at_before(today, own=own)
    assert (today.year * 12 + today.month) - (before.year * 12 + before.month) == own
    assert before < today
