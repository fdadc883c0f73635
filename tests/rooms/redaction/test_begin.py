"""开始遮盖."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.law.vocabulary import Duty
from gongkai.redaction.actions.begin import begin
from gongkai.redaction.actions.cancel import cancel
from gongkai.redaction.errors import AlreadyOpen, NotRedactable
from tests.factories import make_actor, make_agency
from tests.fixtures import documents
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def test_the_file_is_taken_up_page_by_page():
    desk = make_desk()
    work = begun(desk)
    assert (work.page_count, work.state, work.name) == (1, "marking", "发放名单.pdf")
    assert work.source.sha256 == work.pages.sha256 == desk.sha256


def test_a_word_file_is_laid_out_and_says_so():
    desk = make_desk(documents.docx("一段内容。"), name="名单.docx")
    work = begun(desk)
    assert work.is_laid_out
    assert work.pages.kind == "pdf"


def test_one_piece_of_work_at_a_time_until_it_is_cancelled():
    desk = make_desk()
    first = begun(desk)
    with pytest.raises(AlreadyOpen, match="标记中"):
        begun(desk)
    cancel(first.pk, by=desk.clerk)
    assert begun(desk).pk != first.pk


def test_a_sheet_has_no_pages():
    desk = make_desk(documents.xlsx([["姓名"], ["张演示"]]), name="名单.xlsx")
    with pytest.raises(NotRedactable, match="一键脱敏"):
        begun(desk)


def test_files_of_others_and_unknown_files_look_the_same():
    desk = make_desk()
    with pytest.raises(Unknown):
        begin(desk.item.pk, "0" * 64, by=desk.clerk)
    with pytest.raises(Unknown):
        begin(desk.item.pk, desk.sha256, by=make_actor(make_agency(), Duty.FILL))
    with pytest.raises(NotAllowed):
        begin(desk.item.pk, desk.sha256, by=desk.team.publisher)
