"""后台生成."""

import pytest

from gongkai.attachments import storage
from gongkai.redaction.actions.make import AT_ONCE, make
from gongkai.redaction.actions.make_pending import make_pending
from gongkai.redaction.actions.mark_words import mark_words
from tests.fixtures.pages import NUMBER, paper
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def test_with_nothing_asked_for_nothing_is_done():
    assert make_pending() == 0


def test_a_copy_that_still_holds_the_number_says_where_and_waits_for_more_marks():
    desk = make_desk(paper(*[f"第{n}页{NUMBER}" for n in range(AT_ONCE + 2)]))
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    work.marks.filter(page=1).delete()
    make(work.pk, by=desk.clerk)
    assert make_pending() == 0
    work.refresh_from_db()
    assert work.state == "marking"
    assert "第1页的文字" in work.problem


def test_work_whose_file_can_no_longer_be_opened_says_so_and_lets_the_next_go_on():
    desk = make_desk(paper(*[f"第{n}页{NUMBER}" for n in range(AT_ONCE + 1)]))
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    make(work.pk, by=desk.clerk)
    storage.delete(work.pages.sha256)
    assert make_pending() == 0
    work.refresh_from_db()
    assert work.state == "marking" and "不能显示" in work.problem
