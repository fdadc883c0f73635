"""送单位征求意见."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.assessment import clock, queries
from gongkai.assessment.actions.show import show
from gongkai.assessment.errors import NotAllScored
from gongkai.assessment.queries_waiting import scores_shown
from tests.rooms.assessment.scheming import make_office, opened, scored, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_every_body_sees_its_own_scores_and_no_others(at):
    one = scored(at, opened(at))
    own, other = one.results.get(agency=at.first_body), one.results.get(agency=at.other_body)
    with pytest.raises(Unknown):
        queries.result(at.first_head, own.pk)
    one = show(one.pk, by=at.overseer)
    assert one.appeals_until == clock.appeals_until(today(), working_days=5)
    assert queries.result(at.first_head, own.pk).points == 98
    with pytest.raises(Unknown):
        queries.result(at.first_head, other.pk)
    assert [row.agency_id for row in queries.round_(at.first_head, one.pk).results] == [at.first_body.pk]
    assert [row.points for row in scores_shown(at.first_head, today=today())] == ["98"]


def test_refuses_while_a_cell_is_empty(at):
    with pytest.raises(NotAllScored, match="还有2项没有评分"):
        show(opened(at).pk, by=at.overseer)
