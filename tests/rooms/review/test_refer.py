"""报审."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.states import must_allow
from gongkai.information.vocabulary import Stage
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.errors import ReferralIncomplete, WrongSlipState
from gongkai.review.models import ReviewSlip
from gongkai.review.queries import concluded_for
from gongkai.review.referral_queries import referrals
from tests.factories import make_team, passed_slip, submitted_slip

pytestmark = pytest.mark.django_db


def test_the_reviewing_body_refers_what_it_cannot_determine():
    team = make_team()
    slip = sign(submitted_slip(team).pk, decision="pass", by=team.head)

    referral = refer(
        slip.pk, sent_to="示范市保密局", reason="事项范围不明确", provisions="水利工作国家秘密范围", own_opinion="倾向公开",
        by=team.secrecy,
    )  # fmt: skip

    slip = ReviewSlip.objects.get(pk=slip.pk)
    assert (slip.state, slip.waits_for, slip.step_due_on) == ("referred", "", None)
    assert referral.answer_due_on > referral.sent_on
    assert slip.signatures.get(step="secrecy_review").decision == "refer"
    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert (item.stage, concluded_for(item)) == (Stage.REFERRED, None)
    with pytest.raises(WrongStage):
        must_allow("publish", item)


def test_the_publication_period_runs_on_beside_the_referral():
    team = make_team()
    slip = passed_slip(team, made_on=timezone.localdate() - timedelta(days=1))
    before = InfoItem.objects.get(pk=slip.item_id).due_on

    refer(slip.pk, sent_to="示范市保密局", reason="不明确", by=team.leader)

    [row] = referrals(team.secrecy).rows
    assert before is not None
    assert row.item_due_on == before
    assert row.answer_due_on < row.item_due_on


def test_the_leader_refers_without_giving_up_the_decision():
    team = make_team()
    slip = passed_slip(team)
    refer(slip.pk, sent_to="示范县农业农村局", reason="需主管部门确认", by=team.leader)
    slip = ReviewSlip.objects.get(pk=slip.pk)
    assert slip.state == "referred"
    assert not slip.signatures.filter(signer_id=team.leader.user_id).exists()


@pytest.mark.parametrize(("sent_to", "reason"), [("", "不明确"), ("示范市保密局", " ")])
def test_refuses_a_referral_without_body_or_reason(sent_to, reason):
    team = make_team()
    slip = passed_slip(team)
    with pytest.raises(ReferralIncomplete):
        refer(slip.pk, sent_to=sent_to, reason=reason, by=team.leader)


def test_the_section_head_does_not_refer():
    team = make_team()
    with pytest.raises(WrongSlipState):
        refer(submitted_slip(team).pk, sent_to="示范市保密局", reason="不明确", by=team.head)
    with pytest.raises(NotAllowed):
        refer(passed_slip(team).pk, sent_to="示范市保密局", reason="不明确", by=team.head)
