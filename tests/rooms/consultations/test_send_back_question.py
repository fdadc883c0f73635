"""退回常见问题."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations.actions.send_back_question import send_back_question
from gongkai.consultations.actions.submit_question import submit_question
from gongkai.consultations.errors import QuestionStands
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import frequent

pytestmark = pytest.mark.django_db


def test_it_goes_back_with_what_is_wrong(house):
    row = submit_question(frequent(house).pk, by=house.counter)
    sent = send_back_question(row.pk, remark="写明开放时间", by=house.leader)
    assert (sent.state, sent.remark) == ("draft", "写明开放时间")


def test_refuses_without_words_a_draft_and_others(house):
    row = frequent(house)
    with pytest.raises(QuestionStands):
        send_back_question(row.pk, remark="改", by=house.leader)
    submit_question(row.pk, by=house.counter)
    with pytest.raises(BadWords):
        send_back_question(row.pk, remark="", by=house.leader)
    with pytest.raises(NotAllowed):
        send_back_question(row.pk, remark="改", by=house.counter)
