"""退回."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations.actions.send_back import send_back
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.actions.submit_feedback import submit_feedback
from gongkai.consultations.errors import WrongState
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import again, opened, settled, submitted

pytestmark = pytest.mark.django_db


def test_a_draft_goes_back_with_what_is_wrong_and_may_come_again(house):
    one = submitted(house)
    send_back(one.pk, remark="第二条责任不清", by=house.leader)
    assert (again(one).state, again(one).remark) == ("draft", "第二条责任不清")
    assert submit(one.pk, by=house.clerk).remark == ""


def test_a_feedback_goes_back_to_be_written(house):
    one = settled(house)
    submit_feedback(one.pk, by=house.clerk)
    assert send_back(one.pk, remark="理由太简单", by=house.leader).state == "feedback"


def test_refuses_without_words_where_nothing_waits_and_from_others(house):
    one = submitted(house)
    with pytest.raises(BadWords):
        send_back(one.pk, remark=" ", by=house.leader)
    with pytest.raises(NotAllowed):
        send_back(one.pk, remark="改", by=house.clerk)
    with pytest.raises(WrongState):
        send_back(opened(house).pk, remark="改", by=house.leader)
