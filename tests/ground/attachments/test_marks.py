"""Files with a classification mark are refused at the door; the words in running text are no mark."""

import io

import pytest
from django.core.files.storage import default_storage

from gongkai.attachments import intake, marks
from gongkai.attachments.errors import ClassifiedMark
from gongkai.attachments.models import StoredFile
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency
from tests.fixtures import documents, papers

pytestmark = pytest.mark.django_db


def store(data, name="名单.docx"):
    return intake.store(io.BytesIO(data), name=name)


def kept_files():
    found = []
    for first in default_storage.listdir("")[0] if default_storage.exists("") else []:
        for second in default_storage.listdir(first)[0]:
            found += default_storage.listdir(f"{first}/{second}")[1]
    return found


def test_a_mark_above_the_title_is_refused_and_nothing_is_kept():
    before = kept_files()
    with pytest.raises(ClassifiedMark) as refused:
        store(documents.docx("机密★5年", "关于演示的报告"))
    assert "涉密文件不得存入本系统" in refused.value.sentence
    assert StoredFile.objects.count() == 0
    assert kept_files() == before


@pytest.mark.parametrize(
    "lines",
    [["绝密"], ["秘密 ★ 长期"], ["机密★1年 特急"], ["密级：秘密"], ["示范县", "（机密）", "报告"], ["000012", "秘密☆6个月"], ["机 密"],
     ["機密★10年"], ["机密5年"]],
)  # fmt: skip
def test_the_ways_a_mark_is_written(lines):
    with pytest.raises(ClassifiedMark):
        store(documents.docx(*lines, "正文"))


@pytest.mark.parametrize(
    "lines",
    [["关于保守国家秘密的通知"], ["商业秘密保护规定"], ["密级：□绝密 □机密 □秘密"], ["密级：绝密、机密、秘密三级"], ["机密计算技术导则"],
     ["标题", "正文提到秘密★级的说法在第二十行之后"][:1], ["秘密投票办法"]],
)  # fmt: skip
def test_the_words_in_running_text_are_no_mark(lines):
    assert store(documents.docx(*lines, "正文")).pk


def test_a_mark_in_a_header_is_refused():
    with pytest.raises(ClassifiedMark):
        store(documents.docx("正文", header="秘密★3年"))


def test_a_mark_on_a_sheet_is_refused():
    with pytest.raises(ClassifiedMark):
        store(documents.xlsx([["机密★"], ["名称"]]), "表.xlsx")


def test_a_mark_on_a_later_page_of_a_pdf_is_refused():
    with pytest.raises(ClassifiedMark):
        store(documents.pdf(["公告"], ["秘密★1年", "第二页"]), "合订.pdf")


def test_a_mark_on_a_scan_is_read_and_refused():
    with pytest.raises(ClassifiedMark):
        store(papers.scanned_pdf(["机密★5年", "示范县文件"]), "扫描.pdf")
    with pytest.raises(ClassifiedMark):
        store(papers.picture("绝密", "示范县文件"), "照片.png")
    assert StoredFile.objects.count() == 0


@pytest.mark.parametrize(
    "name", ["机密-方案.txt", "方案_秘密.txt", "绝密.txt", "方案（机密级）.txt", "秘密 名单.txt", "2024.机密件.txt"]
)
def test_a_mark_set_off_in_the_name_is_refused(name):
    with pytest.raises(ClassifiedMark):
        store(b"x", name)


@pytest.mark.parametrize("name", ["商业秘密保护.txt", "国家秘密管理办法.txt", "机密性要求.txt"])
def test_the_word_in_a_name_is_no_mark(name):
    assert store("示范县公告".encode(), name).pk


def test_that_it_happened_is_journaled_without_a_word_of_the_file():
    actor = make_actor(make_agency(), Duty.FILL)
    with pytest.raises(ClassifiedMark), marks.noting(lambda: actor):
        store(documents.docx("机密★5年", "张演示的报告"), "张演示.docx")
    entry = Entry.objects.get(action="attachments.refuse_marked")
    assert (entry.actor_name, entry.details) == (actor.name, {"mark": "机密"})
    assert "张演示" not in entry.about_label


def test_nothing_is_journaled_for_whom_nobody_watches():
    with pytest.raises(ClassifiedMark):
        store(documents.docx("机密★5年"))
    with marks.noting(lambda: make_actor(make_agency(), Duty.FILL)):
        pass
    assert not Entry.objects.filter(action="attachments.refuse_marked").exists()
