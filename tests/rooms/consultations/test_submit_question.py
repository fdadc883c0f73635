"""提交常见问题."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.consultations.actions.submit_question import submit_question
from gongkai.consultations.errors import Blocked, QuestionStands
from tests.rooms.consultations.held import ID_NUMBER, frequent, published

pytestmark = pytest.mark.django_db


def test_a_finished_one_waits_for_approval(house):
    assert submit_question(frequent(house).pk, by=house.counter).state == "submitted"


def test_refuses_personal_data(house):
    with pytest.raises(Blocked):
        submit_question(frequent(house, answer=f"张演示，{ID_NUMBER}").pk, by=house.counter)


def test_refuses_what_is_out_and_strangers(house):
    with pytest.raises(QuestionStands):
        submit_question(published(house).pk, by=house.counter)
    with pytest.raises(Unknown):
        submit_question(frequent(house).pk, by=house.outsider)
