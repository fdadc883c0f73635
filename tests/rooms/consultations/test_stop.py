"""中止."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations import public
from gongkai.consultations.actions.stop import stop
from gongkai.consultations.errors import NotOpen, WrongState
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import answered, commented, opened, today

pytestmark = pytest.mark.django_db


def test_it_ends_and_the_public_reads_why(house):
    one = opened(house)
    stop(one.pk, reason="上级出台新规定，不再制定本办法", by=house.leader)
    shown = public.consultation(one.pk)
    assert (shown.phase, shown.stopped_on, shown.takes_comments) == ("stopped", today(), False)
    with pytest.raises(NotOpen):
        commented(one)


def test_refuses_without_a_reason_after_the_feedback_and_from_others(house):
    one = opened(house)
    with pytest.raises(BadWords):
        stop(one.pk, reason="", by=house.leader)
    with pytest.raises(NotAllowed):
        stop(one.pk, reason="不办了", by=house.clerk)
    with pytest.raises(WrongState):
        stop(answered(house).pk, reason="不办了", by=house.leader)
