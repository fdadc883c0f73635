"""告知其他渠道."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations.actions.refer_inquiry import refer_inquiry
from gongkai.consultations.errors import AnsweredAlready
from gongkai.consultations.vocabulary import Referral
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import again, asked

pytestmark = pytest.mark.django_db


def test_an_application_is_told_to_apply_and_keeps_the_number(house):
    one = asked(house, "请给我一份征收协议")
    refer_inquiry(
        one.pk, referral=Referral.REQUEST, answer="请填写申请表。", request_number="2026-0007", by=house.counter
    )
    kept = again(one)
    assert (kept.state, kept.referral, kept.request_number) == ("referred", "request", "2026-0007")


def test_a_petition_has_no_number_of_a_request(house):
    one = asked(house)
    refer_inquiry(one.pk, referral=Referral.PETITION, answer="请走信访。", request_number="2026-0007", by=house.counter)
    assert again(one).request_number == ""


def test_refuses_without_words_twice_and_from_others(house):
    one = asked(house)
    with pytest.raises(BadWords):
        refer_inquiry(one.pk, referral=Referral.PETITION, answer="", by=house.counter)
    with pytest.raises(NotAllowed):
        refer_inquiry(one.pk, referral=Referral.PETITION, answer="信访", by=house.clerk)
    refer_inquiry(one.pk, referral=Referral.OTHER_BODY, answer="请问公安局", by=house.counter)
    with pytest.raises(AnsweredAlready, match="已告知其他渠道"):
        refer_inquiry(one.pk, referral=Referral.PETITION, answer="信访", by=house.counter)
