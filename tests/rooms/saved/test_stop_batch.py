import pytest

from gongkai.saved import queries
from gongkai.saved.actions.stop_batch import stop_batch
from gongkai.saved.actions.take_line import take_line
from gongkai.saved.errors import NotStopped
from gongkai.saved.running import Outcome

pytestmark = pytest.mark.django_db


def test_the_rest_stays_as_it_is(unit, batch):
    take_line(batch.pk, lambda pk: Outcome(), by=unit.clerk)
    stop_batch(batch.pk, by=unit.clerk)
    assert take_line(batch.pk, lambda pk: Outcome(), by=unit.clerk).done == 1
    assert queries.standing(queries.batch(unit.clerk, batch.pk), undoable=True).may_undo


def test_not_twice(unit, batch):
    stop_batch(batch.pk, by=unit.clerk)
    with pytest.raises(NotStopped):
        stop_batch(batch.pk, by=unit.clerk)
