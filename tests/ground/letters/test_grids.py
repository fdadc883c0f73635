"""Ruled tables among the paragraphs of a paper: the same cells in both kinds of file, within the page."""

from dataclasses import replace

import pytest

from gongkai import letters
from gongkai.letters import Grid, GridCell, fonts
from gongkai.letters.grids import spots
from tests.ground.letters.measuring import W, Word, pages, reply, said, value

HEAD = [GridCell("情形", across=2, down=2, head=True), GridCell("申请人", across=2, head=True)]
NAMES = [GridCell("自然人", head=True), GridCell("企业", head=True)]
FIRST = [GridCell("不予公开", down=2), GridCell("国家秘密", align="left"), GridCell("12"), GridCell("0")]
SECOND = [GridCell("内部事务", align="left"), GridCell("3"), GridCell("")]
SMALL = Grid(widths=(10, 30, 10, 10), rows=[HEAD, NAMES, FIRST, SECOND], heads=2, size=9)
LONG = replace(
    SMALL, rows=[HEAD, NAMES, *[[GridCell("内部事务", 2), GridCell(str(n)), GridCell("0")] for n in range(150)]]
)
needs_fonts = pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here")


def paper(grid):
    lines = [("h1", "三、办理情况"), ("grid", "0"), ("body", "以上。")]
    return reply(shape="form", mark="", lines=lines, grids=[grid], signer="")


def test_a_table_stands_among_the_paragraphs_of_a_docx():
    word = Word(letters.docx([paper(SMALL)]))
    rows = word.all("tr")
    assert [[said(cell) for cell in row.findall(W + "tc")] for row in rows] == [
        ["情形", "申请人"], ["", "自然人", "企业"], ["不予公开", "国家秘密", "12", "0"], ["", "内部事务", "3", ""],
    ]  # fmt: skip
    body = [child.tag.removeprefix(W) for child in word.body[0]]
    assert body.index("tbl") == len(body) - 4  # room below it, the last line, the section


def test_cells_are_joined_across_and_down():
    rows = Word(letters.docx([paper(SMALL)])).all("tr")
    first, below = rows[0].find(W + "tc"), rows[1].find(W + "tc")
    assert (value(first, "tcPr/gridSpan"), value(first, "tcPr/vMerge")) == ("2", "restart")
    assert below.find(f"{W}tcPr/{W}vMerge") is not None and value(below, "tcPr/vMerge") is None
    assert value(below, "tcPr/gridSpan") == "2"


def test_the_table_is_as_wide_as_the_text_and_its_heads_stand_on_every_page():
    word = Word(letters.docx([paper(SMALL)]))
    widths = [int(column.get(W + "w")) for column in word.all("gridCol")]
    assert sum(widths) == 8844  # 156 mm
    assert widths[1] == pytest.approx(3 * widths[0], abs=3)
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in word.all("tr")] == [True, True, False, False]


def test_tall_cells_keep_their_place_in_the_rows_below():
    assert [[(spot.column, spot.goes_on) for spot in row] for row in spots(SMALL)] == [
        [(0, False), (2, False)],
        [(0, True), (2, False), (3, False)],
        [(0, False), (1, False), (2, False), (3, False)],
        [(0, True), (1, False), (2, False), (3, False)],
    ]


def test_figures_too_long_for_their_column_are_set_smaller_and_alike():
    wide = replace(
        SMALL, widths=(60, 60, 18, 18), rows=[HEAD, NAMES, [*FIRST[:2], GridCell("1234567890"), GridCell("0")]]
    )
    assert SMALL.figures == 9
    assert wide.figures == 8
    assert (wide.size_of(GridCell("0")), wide.size_of(GridCell("国家秘密"))) == (8, 9)


@needs_fonts
def test_the_pdf_has_the_same_cells_within_the_page():
    page = pages(letters.pdf([paper(SMALL)]))[0]
    for text in ("情形", "申请人", "自然人", "国家秘密", "12", "内部事务", "以上。"):
        assert text in page.text
    assert all(one.left >= 28 and one.right <= 184.1 for one in page.characters if one.size == 9)


@needs_fonts
def test_the_heads_are_printed_again_on_every_page():
    made = pages(letters.pdf([paper(LONG)]))
    assert len(made) > 3
    assert all("申请人" in page.text for page in made)


@needs_fonts
def test_a_table_that_fits_one_page_is_kept_on_one():
    rows = [[GridCell("内部事务", 2), GridCell(str(n)), GridCell("0")] for n in range(25)]
    longer = paper(replace(SMALL, rows=[HEAD, NAMES, *rows]))
    made = pages(letters.pdf([replace(longer, lines=[("body", "说明。" * 150), *longer.lines])]))
    assert [page.text.count("内部事务") for page in made] == [0, 25]
    assert ["三、办理情况" in page.text for page in made] == [False, True]


def test_word_keeps_the_rows_of_such_a_table_together():
    small, long = Word(letters.docx([paper(SMALL)])), Word(letters.docx([paper(LONG)]))
    assert [row.find(f".//{W}keepNext") is not None for row in small.all("tr")] == [True, True, True, False]
    assert not any(row.find(f".//{W}keepNext") is not None for row in long.all("tr"))


@needs_fonts
def test_long_figures_stay_in_their_cells():
    grid = Grid(widths=(1,) * 15, rows=[[GridCell("1234567")] * 15])
    page = pages(letters.pdf([paper(grid)]))[0]
    figures = [one for one in page.characters if one.size == grid.figures]
    edges = [28 + 10.4 * column for column in range(16)]
    for place, one in enumerate(figures):
        column = place // 7
        assert edges[column] < one.left and one.right < edges[column + 1]


@needs_fonts
def test_text_in_a_cell_is_shown_and_never_read_as_markup():
    page = pages(letters.pdf([paper(Grid(widths=(1,), rows=[[GridCell("#read(1)<tag>*强*")]]))]))[0]
    assert "#read(1)<tag>*强*" in page.text
