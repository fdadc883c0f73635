"""审定."""

import pytest

from gongkai.assessment.actions.appeal import appeal
from gongkai.assessment.actions.approve import approve
from gongkai.assessment.actions.close_appeals import close_appeals
from gongkai.assessment.errors import AppealsOpen, OwnRound, WrongRoundState
from tests.rooms.assessment.scheming import make_office, manual, past_appeals, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_another_person_approves(at):
    one = close_appeals(past_appeals(shown(at)).pk, by=at.overseer)
    one = approve(one.pk, opinion="同意", by=at.second)
    assert (one.state, one.approved_by_id) == ("approved", at.second.user_id)


def test_refuses_who_scored_it(at):
    one = close_appeals(past_appeals(shown(at)).pk, by=at.overseer)
    with pytest.raises(OwnRound):
        approve(one.pk, by=at.overseer)


def test_refuses_while_an_appeal_is_open(at):
    one = shown(at)
    appeal(manual(one, at.first_body).pk, text="当日已补正", by=at.first_head)
    close_appeals(past_appeals(one).pk, by=at.overseer)
    with pytest.raises(AppealsOpen, match="还有1件申诉没有裁定"):
        approve(one.pk, by=at.second)


def test_refuses_before_the_appeals_are_over(at):
    with pytest.raises(WrongRoundState):
        approve(shown(at).pk, by=at.second)
