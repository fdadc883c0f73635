"""退回答复."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.send_back import send_back
from gongkai.info_requests.actions.submit_reply import submit_reply
from gongkai.info_requests.errors import WordsMissing, WrongState
from gongkai.info_requests.models import Reply
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.answered import prepared_case, refreshed, submitted_case
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


def test_the_draft_comes_back_with_a_word_and_may_be_handed_in_again():
    office = make_office()
    case = submitted_case(office)
    reply = send_back(case.number, note="请写明途径。", by=office.leader)
    assert (reply.state, reply.sent_back_note, refreshed(case).state) == ("returned", "请写明途径。", State.HANDLING)

    prepare_reply(case.number, kind="A2", said={"way": "邮寄"}, by=office.clerk)
    assert Reply.objects.get(info_request=case).sent_back_note == "请写明途径。"
    submit_reply(case.number, by=office.clerk)
    assert refreshed(case).state == State.SIGNING


def test_refuses_without_a_word_without_the_duty_and_before_it_was_handed_in():
    office = make_office()
    case = submitted_case(office)
    with pytest.raises(WordsMissing):
        send_back(case.number, note=" ", by=office.leader)
    with pytest.raises(NotAllowed):
        send_back(case.number, note="改", by=office.clerk)
    with pytest.raises(WrongState):
        send_back(prepared_case(office).number, note="改", by=office.leader)
