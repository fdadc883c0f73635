"""登记报审答复."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.review.actions.answer_referral import answer_referral
from gongkai.review.actions.approve import approve
from gongkai.review.actions.recall import recall
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.errors import AgainstAnswer, AnswerIncomplete, WrongSlipState
from gongkai.review.queries import concluded_for
from tests.factories import answers, make_team, passed_slip, submitted_slip

pytestmark = pytest.mark.django_db


def referred(team):
    slip = sign(submitted_slip(team).pk, decision="pass", by=team.head)
    return refer(slip.pk, sent_to="示范市保密局", reason="事项范围不明确", by=team.secrecy)


def test_an_answer_hands_the_slip_to_the_leader_who_opens_it():
    team = make_team()
    referral = referred(team)

    slip = answer_referral(
        referral.slip_id,
        answer="open",
        answered_on=referral.sent_on,
        answer_number="示保函〔2026〕9号",
        by=team.secrecy,
    )
    assert (slip.state, slip.waits_for) == ("open", "approval")
    slip = approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)

    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert (item.stage, concluded_for(item)) == (Stage.READY, slip)
    referral.refresh_from_db()
    assert (referral.answer, referral.answer_number) == ("open", "示保函〔2026〕9号")


def test_what_was_answered_exempt_is_not_opened():
    team = make_team()
    referral = referred(team)
    slip = answer_referral(referral.slip_id, answer="exempt", answered_on=referral.sent_on, by=team.secrecy)
    with pytest.raises(AgainstAnswer) as refusal:
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    assert "示范市保密局" in refusal.value.sentence


def test_a_new_slip_over_the_same_words_is_bound_by_the_answer_too():
    team = make_team()
    referral = referred(team)
    slip = answer_referral(referral.slip_id, answer="exempt", answered_on=referral.sent_on, by=team.secrecy)
    recall(slip.pk, by=team.clerk)

    again = submit(slip.item_id, answers=answers(slip.item), by=team.clerk)
    sign(again.pk, decision="pass", by=team.head)
    sign(again.pk, decision="pass", by=team.secrecy)
    with pytest.raises(AgainstAnswer):
        approve(again.pk, conclusion="open", final_openness="proactive", by=team.leader)


def test_the_leader_who_referred_still_decides():
    team = make_team()
    slip = passed_slip(team)
    referral = refer(slip.pk, sent_to="示范市保密局", reason="请确认", by=team.leader)
    answer_referral(slip.pk, answer="open", answered_on=referral.sent_on, by=team.leader)
    assert approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader).state == "concluded"


@pytest.mark.parametrize(("answer", "days"), [("refer", 0), ("", 0), ("open", -1), ("open", 1)])
def test_refuses_an_answer_without_conclusion_or_with_an_impossible_day(answer, days):
    team = make_team()
    referral = referred(team)
    with pytest.raises(AnswerIncomplete):
        answer_referral(
            referral.slip_id, answer=answer, answered_on=referral.sent_on + timedelta(days=days), by=team.secrecy
        )


def test_refuses_where_nothing_was_asked_and_those_without_the_duty():
    team = make_team()
    slip = passed_slip(team)
    with pytest.raises(WrongSlipState):
        answer_referral(slip.pk, answer="open", answered_on=slip.item.started_on, by=team.secrecy)
    with pytest.raises(NotAllowed):
        answer_referral(referred(team).slip_id, answer="open", answered_on=slip.item.started_on, by=team.clerk)
