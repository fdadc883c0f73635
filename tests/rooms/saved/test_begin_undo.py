from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.saved.actions.begin_undo import begin_undo
from gongkai.saved.actions.stop_batch import stop_batch
from gongkai.saved.actions.take_line import take_line
from gongkai.saved.errors import CannotUndo, UndoTooLate
from gongkai.saved.models import BatchAct
from gongkai.saved.running import Outcome

pytestmark = pytest.mark.django_db


def finish(unit, batch):
    for _ in range(3):
        take_line(batch.pk, lambda pk: Outcome(), by=unit.clerk)


def test_a_finished_batch_is_marked_undone_once(unit, batch):
    finish(unit, batch)
    first = begin_undo(batch.pk, by=unit.clerk)
    assert first.state == "undone" and begin_undo(batch.pk, by=unit.clerk).undone_at == first.undone_at


def test_after_thirty_minutes_it_is_too_late(unit, batch):
    finish(unit, batch)
    BatchAct.objects.update(finished_at=timezone.now() - timedelta(minutes=31))
    with pytest.raises(UndoTooLate):
        begin_undo(batch.pk, by=unit.clerk)


def test_the_time_is_a_setting(unit, batch, settings):
    settings.BATCH_UNDO_MINUTES = 60
    finish(unit, batch)
    BatchAct.objects.update(finished_at=timezone.now() - timedelta(minutes=31))
    assert begin_undo(batch.pk, by=unit.clerk).state == "undone"


def test_a_running_one_and_one_that_did_nothing_are_refused(unit, batch):
    with pytest.raises(CannotUndo):
        begin_undo(batch.pk, by=unit.clerk)
    stop_batch(batch.pk, by=unit.clerk)
    with pytest.raises(CannotUndo):
        begin_undo(batch.pk, by=unit.clerk)
