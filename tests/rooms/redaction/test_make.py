"""生成遮盖后的文件."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments import storage
from gongkai.audit.models import Entry
from gongkai.redaction.actions.make import AT_ONCE, make
from gongkai.redaction.actions.make_pending import make_pending
from gongkai.redaction.actions.mark import mark
from gongkai.redaction.actions.mark_words import mark_words
from gongkai.redaction.errors import MarkedMeanwhile, NoMarks, StillThere, WrongState
from gongkai.redaction.glyphs import folded
from gongkai.redaction.making import copied, keep, marks_of, released_name
from gongkai.redaction.sheets import text_on
from tests.fixtures.pages import NUMBER, paper
from tests.rooms.redaction.redacting import begun, made, make_desk

pytestmark = pytest.mark.django_db


def test_the_copy_stands_beside_the_original_and_lacks_the_number():
    desk = make_desk()
    work = made(desk)
    assert work.state == "made"
    assert work.result.sha256 != work.source.sha256
    with storage.open_file(work.result.sha256) as file:
        assert NUMBER not in folded("".join(glyph.text for glyph in text_on(file.read(), 1)))
    assert storage.is_kept(work.source.sha256)
    assert work.proof == {"pages": 1, "marks": 1, "strings": 1, "pictures_read": 1}


def test_it_is_refused_while_the_number_still_stands_on_another_page():
    desk = make_desk(paper(f"第一页{NUMBER}", f"第二页{NUMBER}"))
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    work.marks.filter(page=2).delete()
    with pytest.raises(StillThere, match="第2页的文字"):
        make(work.pk, by=desk.clerk)
    work.refresh_from_db()
    assert (work.state, work.result) == ("marking", None)


def test_without_marks_there_is_nothing_to_make():
    desk = make_desk()
    with pytest.raises(NoMarks):
        make(begun(desk).pk, by=desk.clerk)


def test_it_is_made_once_and_only_by_who_may_mark():
    desk = make_desk()
    work = made(desk)
    with pytest.raises(WrongState, match="已生成待核验"):
        make(work.pk, by=desk.clerk)
    with pytest.raises(NotAllowed):
        make(work.pk, by=desk.team.leader)


def test_the_journal_says_that_it_was_made_and_nothing_of_what_was_removed():
    made(make_desk())
    entry = Entry.objects.get(action="redaction.make")
    assert NUMBER not in str(entry.details)


def test_the_copy_says_what_it_is():
    assert released_name("名单.docx") == "名单（已遮盖）.pdf"


def test_many_marked_pages_are_left_to_the_background():
    desk = make_desk(paper(*[f"第{n}页{NUMBER}" for n in range(AT_ONCE + 1)]))
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    assert make(work.pk, by=desk.clerk).state == "making"
    assert make_pending() == 0
    work.refresh_from_db()
    assert (work.state, work.proof["pictures_read"]) == ("made", AT_ONCE + 1)


def test_a_copy_is_not_kept_when_somebody_marked_more_while_it_was_made():
    desk = make_desk()
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    work.refresh_from_db()
    copy = copied(work, marks_of(work))
    mark(work.pk, page=1, left=60, top=60, width=5, height=5, by=desk.clerk)
    work.refresh_from_db()
    with pytest.raises(MarkedMeanwhile, match="重新生成"):
        keep(work, copy, by=desk.clerk)
    work.refresh_from_db()
    assert (work.state, work.result) == ("marking", None)
