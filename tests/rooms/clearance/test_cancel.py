"""作废清理批次."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clearance import queries
from gongkai.clearance.actions.cancel import cancel
from gongkai.clearance.errors import WrongClearanceState
from tests.rooms.clearance.stock import make_batch, make_crew, old, signed_batch

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_a_cancelled_batch_lets_its_items_go(crew):
    batch = make_batch(crew, [old(crew)])
    cancel(batch.pk, reason="重复建立", by=crew.planner)
    assert queries.clearance(crew.clerk, batch.pk).state == "cancelled"
    assert queries.candidates(crew.clerk, make_batch(crew).pk).total == 1


def test_a_signed_batch_stands_and_who_may_not(crew):
    with pytest.raises(WrongClearanceState):
        cancel(signed_batch(crew, [old(crew)]).pk, reason="x", by=crew.planner)
    with pytest.raises(NotAllowed):
        cancel(make_batch(crew).pk, reason="x", by=crew.clerk)
