"""书面答复."""

from datetime import date

import pytest

from gongkai.complaints.actions.answer import answer
from gongkai.complaints.errors import WrongState
from tests.rooms.complaints.grievances import again, answered, found, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_letter_with_findings_decision_and_measures(desk):
    one = again(answered(desk))
    text = str(one.letters.get(kind="answer").lines)
    assert (one.state, one.answered_on) == ("answered", date(2026, 3, 18))
    assert "该申请无人承办。" in text and "成立" in text and "责令依法答复申请" in text and "第四十七条" in text


def test_not_before_the_decision(desk):
    with pytest.raises(WrongState):
        answer(found(desk).pk, on=date(2026, 3, 18), by=desk.head)
