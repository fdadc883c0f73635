"""结束申诉期."""

import pytest

from gongkai.assessment.actions.appeal import appeal
from gongkai.assessment.actions.close_appeals import close_appeals
from gongkai.assessment.errors import AppealLate, AppealsRunning
from tests.rooms.assessment.scheming import make_office, manual, past_appeals, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_no_appeal_is_taken_afterwards(at):
    one = close_appeals(past_appeals(shown(at)).pk, by=at.overseer)
    assert one.state == "ruling"
    with pytest.raises(AppealLate):
        appeal(manual(one, at.first_body).pk, text="晚了", by=at.first_head)


def test_refuses_before_the_last_day_is_over(at):
    with pytest.raises(AppealsRunning):
        close_appeals(shown(at).pk, by=at.overseer)
