"""查找并遮盖."""

import pytest

from gongkai.entry.errors import BadWords
from gongkai.redaction.actions.mark_words import mark_words
from gongkai.redaction.errors import NothingFound
from tests.fixtures.pages import NUMBER, PERSON, paper
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def test_every_place_in_the_whole_file_is_marked_in_one_step():
    desk = make_desk(paper(f"{PERSON}甲，{PERSON}乙", f"第二页{PERSON}"))
    work = begun(desk)
    assert mark_words(work.pk, words=PERSON, by=desk.clerk) == 3
    assert sorted(work.marks.values_list("page", flat=True)) == [1, 1, 2]
    assert set(work.marks.values_list("step", flat=True)) == {1}


def test_words_that_stand_nowhere_are_told():
    desk = make_desk()
    work = begun(desk)
    with pytest.raises(NothingFound, match="没有找到“李演示”"):
        mark_words(work.pk, words="李演示", by=desk.clerk)


@pytest.mark.parametrize("words", ["", "  ", "长" * 101])
def test_no_words_or_too_many_are_refused(words):
    desk = make_desk()
    with pytest.raises(BadWords):
        mark_words(begun(desk).pk, words=words, by=desk.clerk)


def test_blanks_within_the_number_do_not_hide_it():
    desk = make_desk(paper(f"{NUMBER[:6]} {NUMBER[6:14]} {NUMBER[14:]}"))
    assert mark_words(begun(desk).pk, words=NUMBER, by=desk.clerk) >= 1
