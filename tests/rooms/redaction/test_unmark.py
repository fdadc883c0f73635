"""去掉一处标记."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.redaction.actions.mark_words import mark_words
from gongkai.redaction.actions.unmark import unmark
from tests.fixtures.pages import NUMBER
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def test_one_mark_is_let_go_and_only_once():
    desk = make_desk()
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    mark = work.marks.get()
    unmark(work.pk, mark.pk, by=desk.clerk)
    assert work.marks.get().is_undone
    with pytest.raises(Unknown):
        unmark(work.pk, mark.pk, by=desk.clerk)


def test_a_mark_of_another_work_is_not_touched():
    desk, other = make_desk(), make_desk()
    mine, theirs = begun(desk), begun(other)
    mark_words(theirs.pk, words=NUMBER, by=other.clerk)
    with pytest.raises(Unknown):
        unmark(mine.pk, theirs.marks.get().pk, by=desk.clerk)
