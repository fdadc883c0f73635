"""采用录入时的属性."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clearance import queries
from gongkai.clearance.actions.adopt import adopt
from gongkai.clearance.errors import NothingWaits
from tests.rooms.clearance.stock import GROUND, make_batch, make_crew, old

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_every_line_takes_what_its_item_was_entered_with(crew):
    items = [old(crew), old(crew, openness="on_request"), old(crew, openness="withheld", **GROUND)]
    batch = make_batch(crew, items)
    assert adopt(batch.pk, by=crew.clerk) == 3
    assert queries.clearance(crew.clerk, batch.pk).totals.equation == "3 = 1 + 1 + 1"
    with pytest.raises(NothingWaits):
        adopt(batch.pk, by=crew.clerk)


def test_who_may_not(crew):
    batch = make_batch(crew, [old(crew)])
    with pytest.raises(NotAllowed):
        adopt(batch.pk, by=crew.head)
