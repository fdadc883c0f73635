from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.saved import queries
from gongkai.saved.actions.start_batch import start_batch
from gongkai.saved.actions.take_line import take_line
from gongkai.saved.errors import NothingChosen, TooMany
from gongkai.saved.models import BatchAct, BatchLine
from gongkai.saved.running import Outcome

pytestmark = pytest.mark.django_db


def test_a_batch_is_written_down_before_anything_is_done(unit, batch):
    assert (batch.total, batch.done, batch.refused, batch.state) == (3, 0, 0, "running")
    assert queries.standing(batch, undoable=True).left == 3


def test_a_second_press_finds_the_first_batch(unit, batch):
    again = start_batch("set_ways", values={}, records=[(9, "甲")], key="k1", by=unit.clerk)
    assert again.pk == batch.pk and BatchAct.objects.count() == 1


def test_nothing_chosen_and_too_many_are_refused(unit, settings):
    settings.BATCH_MOST = 2
    for records, refusal in (([], NothingChosen), ([(n, "甲") for n in range(3)], TooMany)):
        with pytest.raises(refusal):
            start_batch("submit", values={}, records=records, key=f"k{len(records)}", by=unit.clerk)


def test_a_record_chosen_twice_counts_once(unit):
    assert start_batch("submit", values={}, records=[(1, "甲"), (1, "甲")], key="k", by=unit.clerk).total == 1


def test_a_batch_is_its_makers_alone(unit, batch):
    with pytest.raises(Unknown):
        queries.batch(unit.head, batch.pk)


def test_whole_texts_are_let_go_when_undoing_is_over(unit):
    old = start_batch("delete", values={}, records=[(1, "甲")], key="old", by=unit.clerk)
    take_line(old.pk, lambda pk: Outcome({"content": {"title": "甲"}}), by=unit.clerk)
    BatchAct.objects.filter(pk=old.pk).update(finished_at=timezone.now() - timedelta(minutes=31))
    start_batch("delete", values={}, records=[(2, "乙")], key="new", by=unit.clerk)
    assert BatchLine.objects.get(batch=old).before == {}
