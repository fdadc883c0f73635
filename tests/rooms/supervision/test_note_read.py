"""阅收."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.supervision.actions.note_read import note_read
from tests.rooms.supervision.round import letter


def test_the_first_look_of_each_person_of_the_unit_is_kept(county):
    made = letter(county)
    assert note_read(made.pk, by=county.head) and not note_read(made.pk, by=county.head)
    assert note_read(made.pk, by=county.worker)
    assert [one.person_id for one in made.reads.all()] == [county.head.user_id, county.worker.user_id]


def test_others_leave_no_trace(county):
    made = letter(county)
    assert not note_read(made.pk, by=county.overseer) and not made.reads.exists()
    with pytest.raises(Unknown):
        note_read(made.pk, by=county.stranger)
