"""移出清理批次."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.clearance import queries
from gongkai.clearance.actions.drop_lines import drop_lines
from gongkai.information.models import InfoItem
from tests.rooms.clearance.stock import line_ids, make_batch, make_crew, old

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_a_line_leaves_and_its_item_stays(crew):
    batch = make_batch(crew, [old(crew), old(crew)])
    first, _second = line_ids(batch)
    drop_lines(batch.pk, [first], by=crew.clerk)
    assert batch.lines.count() == 1 and InfoItem.objects.count() == 2
    assert queries.candidates(crew.clerk, batch.pk).total == 1


def test_refuses_lines_of_another_batch_and_people_without_the_duty(crew):
    batch, other = make_batch(crew, [old(crew)]), make_batch(crew, [old(crew)])
    with pytest.raises(Unknown):
        drop_lines(batch.pk, line_ids(other), by=crew.clerk)
    with pytest.raises(NotAllowed):
        drop_lines(batch.pk, line_ids(batch), by=crew.leader)
