"""通知实地考核."""

from datetime import timedelta

import pytest

from gongkai.assessment.actions.note_check import note_check
from gongkai.assessment.errors import NoticeTooShort
from tests.rooms.assessment.scheming import make_office, opened, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_the_day_is_told_in_good_time(at):
    one = note_check(opened(at).pk, check_on=today() + timedelta(days=20), by=at.overseer)
    assert one.check_noticed_on == today()


def test_refuses_a_day_too_soon(at):
    with pytest.raises(NoticeTooShort, match="须提前20日通知"):
        note_check(opened(at).pk, check_on=today() + timedelta(days=19), by=at.overseer)
