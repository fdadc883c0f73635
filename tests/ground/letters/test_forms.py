"""`form_docx` and `form_pdf`: tables to fill in or to file, the same in both kinds of file."""

import pytest

from gongkai import letters
from gongkai.letters import Cell, Form, fonts
from gongkai.letters.titles import title_lines
from tests.ground.letters.measuring import MM, W, Word, pages, said, value

APPLICATION = Form(
    title="政府信息公开申请表",
    number="（公民）",
    rows=[
        [Cell("申请人信息", 6, head=True)],
        [Cell("姓名", head=True), Cell("张堃玥", 2), Cell("证件名称", head=True), Cell("", 2)],
        [Cell("所需政府信息", head=True), Cell("名称、文号：\n#read(1)<tag>", 5, lines=8)],
    ],
    foot=["申请人签名："],
)
LIST = Form(
    title="卷内目录",
    number="",
    rows=[[Cell("序号", head=True), Cell("文件名称", 4, head=True), Cell("页次", head=True)]]
    + [[Cell(str(number)), Cell("政府信息公开申请答复书", 4), Cell(str(number))] for number in range(1, 61)],
)
needs_fonts = pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here")


def test_a_form_as_word_has_its_cells_and_widths():
    word = Word(letters.form_docx(APPLICATION))
    (table,) = word.all("tbl")
    rows = table.findall(W + "tr")
    assert [[said(cell) for cell in row.findall(W + "tc")] for row in rows] == [
        ["申请人信息"],
        ["姓名", "张堃玥", "证件名称", ""],
        ["所需政府信息", "名称、文号：#read(1)<tag>"],
    ]
    assert [value(cell, "tcPr/gridSpan") for cell in rows[1].findall(W + "tc")] == [None, "2", None, "2"]
    columns = [int(column.get(W + "w")) for column in word.all("tblGrid/gridCol")]
    assert len(set(columns)) == 1
    assert sum(columns) / 1440 * 25.4 == pytest.approx(156, abs=0.2)
    assert value(table, "tblPr/tblBorders/insideV") == "single"


def test_a_tall_cell_makes_its_row_tall_and_a_list_repeats_its_head():
    (table,) = Word(letters.form_docx(APPLICATION)).all("tbl")
    heights = [int(value(row, "trPr/trHeight")) for row in table.findall(W + "tr")]
    assert heights[0] == heights[1]
    assert heights[2] > 5 * heights[0]
    (catalogue,) = Word(letters.form_docx(LIST)).all("tbl")
    assert catalogue.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


@needs_fonts
def test_a_form_as_pdf_is_one_page_with_everything_on_it():
    (page,) = pages(letters.form_pdf(APPLICATION))
    for words in ("政府信息公开申请表", "（公民）", "申请人信息", "张堃玥", "#read(1)<tag>", "申请人签名："):
        assert words in page.text
    assert min(one.left for one in page.characters) >= 28
    assert max(one.right for one in page.characters if one.text != "）") <= 184 + 0.6  # half a bracket is empty
    box = page.find("申请人签名：")[0].top - page.find("所需政府信息")[0].top
    assert box > 3 * 12 * 1.6 * MM


@needs_fonts
def test_a_long_list_goes_on_with_its_head_and_its_number():
    first, second, *_ = pages(letters.form_pdf(LIST))
    assert "文件名称" in first.text
    assert "文件名称" in second.text
    assert "—2—" in second.text


@needs_fonts
def test_an_empty_form_is_a_page_with_its_title():
    bare = Form("空白表", "", [])
    assert "空白表" in pages(letters.form_pdf(bare))[0].text
    assert letters.form_docx(bare)


LEDGER = Form(
    title="政府信息公开整改台账",
    number="示范县人民政府办公室",
    rows=[[Cell("编号", 3, head=True), Cell("问题", 8, head=True), Cell("期限", 2, head=True), Cell("件数", head=True)]]
    + [
        [
            Cell("DEMO00007/2026-00012", 3),
            Cell("目录中有三个栏目超过半年没有新内容", 8),
            Cell("2026-11-15", 2),
            Cell("12"),
        ]
        for _number in range(40)
    ],
    lying=True,
)


def test_a_list_of_many_columns_lies_on_its_side_in_word():
    word = Word(letters.form_docx(LEDGER))
    (size,) = word.all("sectPr/pgSz")
    assert (int(size.get(W + "w")) > int(size.get(W + "h")), size.get(W + "orient")) == (True, "landscape")
    columns = [int(column.get(W + "w")) for column in word.all("tblGrid/gridCol")]
    assert sum(columns) / 1440 * 25.4 == pytest.approx(249, abs=0.3)
    (table,) = word.all("tbl")
    second = table.findall(W + "tr")[1].findall(W + "tc")
    assert [value(cell, "p/pPr/jc") for cell in second] == ["center", "left", "center", "center"]


@needs_fonts
def test_a_list_of_many_columns_lies_on_its_side_as_pdf_with_its_head_on_every_page():
    first, second, *_ = pages(letters.form_pdf(LEDGER))
    for page in (first, second):
        assert "编号" in page.text and "期限" in page.text
        assert min(one.left for one in page.characters) >= 24
        assert max(one.right for one in page.characters) <= 273.1
    assert "—2—" in second.text


@needs_fonts
def test_nothing_reaches_out_of_its_cell_however_narrow():
    narrow = Form(
        "移送明细表", "", [[Cell("索引号", head=True), Cell("生成日期", head=True), Cell("名称", 8, head=True)],
        [Cell("DEMO00007/2026-00012"), Cell("2026-08-19"), Cell("办事指南", 8)]],
    )  # fmt: skip
    (page,) = pages(letters.form_pdf(narrow))
    edge, name = 28 + 15.6, page.find("办事指南")[0].left
    inside = [
        one for one in page.characters if one.text in "DEMO0123456789-/" and one.top > page.find("生成日期")[0].top
    ]
    assert all(one.right <= edge for one in inside if one.left < edge)
    assert all(one.right <= name for one in inside if edge <= one.left < name)


def test_a_title_breaks_where_its_writer_broke_it_and_again_where_a_line_is_too_long():
    lines = title_lines("《示范县集中供水价格调整方案（征求意见稿）》\n意见汇编")
    assert lines[-1] == "意见汇编"
    assert "".join(lines[:-1]) == "《示范县集中供水价格调整方案（征求意见稿）》"
    assert max(map(len, lines)) <= 20
