"""取回."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.review.actions.recall import recall
from gongkai.review.actions.refer import refer
from gongkai.review.actions.submit import submit
from gongkai.review.errors import WrongSlipState
from tests.factories import answers, concluded_slip, make_team, passed_slip, submitted_slip

pytestmark = pytest.mark.django_db


def test_the_clerk_takes_an_item_back_and_the_number_stays_used():
    team = make_team()
    slip = submitted_slip(team)

    slip = recall(slip.pk, reason="发现附件传错", by=team.clerk)

    assert (slip.state, slip.waits_for, slip.step_due_on, slip.void_reason) == ("void", "", None, "发现附件传错")
    assert InfoItem.objects.get(pk=slip.item_id).stage == Stage.DRAFT
    assert submit(slip.item_id, answers=answers(slip.item), by=team.clerk).number.endswith("-0002号")


def test_still_possible_when_only_the_leader_is_waited_for():
    team = make_team()
    assert recall(passed_slip(team).pk, by=team.clerk).void_reason == "承办人取回"


def test_refuses_after_the_decision_and_while_a_referral_waits():
    team = make_team()
    with pytest.raises(WrongSlipState):
        recall(concluded_slip(team).pk, by=team.clerk)
    slip = passed_slip(team)
    refer(slip.pk, sent_to="示范市保密局", reason="不明确", by=team.leader)
    with pytest.raises(WrongSlipState) as refusal:
        recall(slip.pk, by=team.clerk)
    assert "报审中" in refusal.value.sentence


def test_reviewers_do_not_take_back():
    team = make_team()
    with pytest.raises(NotAllowed):
        recall(submitted_slip(team).pk, by=team.head)
