"""登记意见."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations.actions.enter_comment import enter_comment
from gongkai.consultations.errors import WrongState
from gongkai.consultations.receiving import Said
from gongkai.consultations.vocabulary import Way
from gongkai.entry.errors import DayAhead, DayTooEarly
from tests.rooms.consultations.held import answered, opened, over, today

pytestmark = pytest.mark.django_db
SAID = Said("希望村道加宽", name="李演示", consents=True)


def test_a_letter_is_kept_like_any_other_comment(house):
    came = enter_comment(opened(house).pk, SAID, way=Way.LETTER, received_on=today(), by=house.editor)
    assert (came.way, came.masked, came.entered_by_id) == ("letter", "李**", house.editor.user_id)


def test_one_that_came_late_may_still_be_entered(house):
    assert enter_comment(over(opened(house)).pk, SAID, way=Way.PHONE, received_on=today(), by=house.editor).pk


def test_refuses_days_that_cannot_be(house):
    one = opened(house)
    with pytest.raises(DayAhead):
        enter_comment(one.pk, SAID, way=Way.PHONE, received_on=today() + timedelta(days=1), by=house.editor)
    with pytest.raises(DayTooEarly):
        enter_comment(one.pk, SAID, way=Way.PHONE, received_on=today() - timedelta(days=1), by=house.editor)


def test_refuses_after_the_feedback_and_from_others(house):
    with pytest.raises(WrongState):
        enter_comment(answered(house).pk, SAID, way=Way.PHONE, received_on=today(), by=house.editor)
    with pytest.raises(NotAllowed):
        enter_comment(opened(house).pk, SAID, way=Way.PHONE, received_on=today(), by=house.clerk)
