"""登记撤回."""

from datetime import date

import pytest

from gongkai.complaints.actions.withdraw import withdraw
from gongkai.complaints.errors import WrongState
from tests.rooms.complaints.grievances import again, decided, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_it_ends(desk):
    one = registered(desk)
    withdraw(one.pk, on=date(2026, 3, 5), reason="来电表示不再投诉", by=desk.clerk)
    assert (again(one).state, again(one).closed_on) == ("withdrawn", date(2026, 3, 5))


def test_not_after_the_decision(desk):
    with pytest.raises(WrongState):
        withdraw(decided(desk).pk, on=date(2026, 3, 20), reason="不再投诉", by=desk.clerk)
