"""开始考核."""

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.assessment.actions.open_round import open_round
from gongkai.assessment.errors import NobodyToAssess, OpenedAlready, PeriodNotOver, PeriodNotThere, SchemeNotAdopted
from tests.rooms.assessment.scheming import adopted, draft, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_every_body_but_the_office_that_scores_is_in_it(at):
    one = open_round(adopted(at).pk, ordinal=2, by=at.overseer)
    assert [row.agency for row in one.results.all()] == [at.first_body, at.other_body]
    assert (str(one.covers.label), one.state) == ("2026年2月", "scoring")
    assert one.computed_at is not None


def test_the_office_takes_part_where_the_scheme_says_so(at):
    one = open_round(adopted(at, includes_office=True).pk, ordinal=1, by=at.overseer)
    assert at.office in [row.agency for row in one.results.all()]


def test_refuses_a_second_time_a_period_that_runs_and_one_that_is_none(at):
    scheme = adopted(at)
    open_round(scheme.pk, ordinal=1, by=at.overseer)
    with pytest.raises(OpenedAlready):
        open_round(scheme.pk, ordinal=1, by=at.overseer)
    with pytest.raises(PeriodNotThere):
        open_round(scheme.pk, ordinal=13, by=at.overseer)
    running = adopted(at, title="本年方案", year=timezone.localdate().year + 1)
    with pytest.raises(PeriodNotOver):
        open_round(running.pk, ordinal=1, by=at.overseer)


def test_refuses_a_draft_and_a_scheme_for_nobody(at):
    with pytest.raises(SchemeNotAdopted):
        open_round(draft(at).pk, ordinal=1, by=at.overseer)
    with pytest.raises(NobodyToAssess):
        open_round(adopted(at, title="乡镇方案", kinds=["township"]).pk, ordinal=1, by=at.overseer)


def test_a_body_opens_nothing(at):
    with pytest.raises(NotAllowed):
        open_round(adopted(at).pk, ordinal=1, by=at.first_head)
