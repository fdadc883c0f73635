import pytest

from gongkai.accounts.errors import Unknown
from gongkai.saved import queries
from gongkai.saved.actions.begin_undo import begin_undo
from gongkai.saved.actions.take_line import take_line
from gongkai.saved.actions.undo_line import undo_line
from gongkai.saved.running import Outcome

pytestmark = pytest.mark.django_db


def test_the_last_is_taken_back_first_and_what_cannot_be_stays(unit, batch):
    for _ in range(3):
        take_line(batch.pk, lambda pk: Outcome({"n": pk}), by=unit.clerk)
    begin_undo(batch.pk, by=unit.clerk)
    seen = []

    def undo(done):
        seen.append((done.record_id, done.before["n"]))
        if done.record_id == 2:
            raise Unknown

    assert [undo_line(batch.pk, undo, by=unit.clerk) for _ in range(4)] == [True, True, False, False]
    assert seen == [(3, 3), (2, 2), (1, 1)]
    states = [line.state for line in queries.lines(queries.batch(unit.clerk, batch.pk)).rows]
    assert states == ["undone", "kept", "undone"]


def test_nothing_is_undone_before_it_is_asked_for(unit, batch):
    take_line(batch.pk, lambda pk: Outcome(), by=unit.clerk)
    assert undo_line(batch.pk, lambda done: None, by=unit.clerk) is False
