"""撤销、重做."""

import pytest

from gongkai.redaction.actions.mark import mark
from gongkai.redaction.actions.mark_words import mark_words
from gongkai.redaction.actions.undo import undo
from gongkai.redaction.errors import NothingToUndo
from tests.fixtures.pages import NUMBER, PERSON
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def alive(work):
    return work.marks.filter(is_undone=False).count()


def test_a_step_goes_back_as_a_whole_and_on_again():
    desk = make_desk()
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    mark_words(work.pk, words=PERSON, by=desk.clerk)
    assert undo(work.pk, by=desk.clerk) == 1
    assert undo(work.pk, by=desk.clerk) == 1
    assert alive(work) == 0
    assert undo(work.pk, again=True, by=desk.clerk) == 1
    assert list(work.marks.filter(is_undone=False).values_list("step", flat=True)) == [1]


def test_after_a_new_mark_nothing_can_be_done_again():
    desk = make_desk()
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    undo(work.pk, by=desk.clerk)
    mark(work.pk, page=1, left=1, top=1, width=5, height=5, by=desk.clerk)
    with pytest.raises(NothingToUndo, match="重做"):
        undo(work.pk, again=True, by=desk.clerk)


def test_with_nothing_marked_there_is_nothing_to_undo():
    desk = make_desk()
    with pytest.raises(NothingToUndo, match="撤销"):
        undo(begun(desk).pk, by=desk.clerk)
