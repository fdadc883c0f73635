import pytest

from gongkai.accounts.models import User
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_team, submitted_slip

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def referral(team):
    slip = submitted_slip(team)
    sign(slip.pk, decision="pass", by=team.head)
    return refer(
        slip.pk,
        sent_to="示范市保密行政管理部门",
        reason="是否属于工作秘密难以确定",
        provisions="第十四条",
        by=team.secrecy,
    )


def test_the_form_carries_everything_that_is_sent(team, referral):
    desk = sign_in(User.objects.get(pk=team.secrecy.user_id))
    page = text_of(desk.get(f"/work/slips/{referral.slip_id}/referrals/{referral.pk}/print/"))
    for words in ("不能确定属性审查表", "示范市保密行政管理部门", "是否属于工作秘密难以确定", "第十四条"):
        assert words in page


def test_a_referral_of_another_slip_is_not_found(team, referral):
    desk = sign_in(User.objects.get(pk=team.secrecy.user_id))
    assert desk.get(f"/work/slips/{referral.slip_id}/referrals/{referral.pk + 1}/print/").status_code == 404
