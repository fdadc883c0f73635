import pytest

from gongkai.saved.actions.resume_batch import resume_batch
from gongkai.saved.actions.stop_batch import stop_batch
from gongkai.saved.actions.take_line import take_line
from gongkai.saved.errors import NotStopped
from gongkai.saved.running import Outcome

pytestmark = pytest.mark.django_db


def test_a_stopped_batch_goes_on(unit, batch):
    stop_batch(batch.pk, by=unit.clerk)
    resume_batch(batch.pk, by=unit.clerk)
    assert take_line(batch.pk, lambda pk: Outcome(), by=unit.clerk).done == 1


def test_a_finished_one_does_not(unit, batch):
    for _ in range(3):
        take_line(batch.pk, lambda pk: Outcome(), by=unit.clerk)
    with pytest.raises(NotStopped):
        resume_batch(batch.pk, by=unit.clerk)
