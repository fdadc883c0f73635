"""申请延长办理期限."""

import pytest

from gongkai.complaints.actions.ask_extension import ask_extension
from gongkai.complaints.errors import ExtendedAlready
from gongkai.entry.errors import NumberOutOfReach
from tests.rooms.complaints.grievances import accepted, again, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_nothing_moves_until_it_is_agreed_to(desk):
    one = accepted(desk)
    before = again(one).due_on
    ask_extension(one.pk, days=10, reason="涉及多个单位", by=desk.head)
    assert again(one).due_on == before


def test_once_and_within_the_desks_limit(desk):
    one = accepted(desk)
    with pytest.raises(NumberOutOfReach):
        ask_extension(one.pk, days=11, reason="复杂", by=desk.head)
    ask_extension(one.pk, days=5, reason="复杂", by=desk.head)
    with pytest.raises(ExtendedAlready):
        ask_extension(one.pk, days=5, reason="复杂", by=desk.head)
