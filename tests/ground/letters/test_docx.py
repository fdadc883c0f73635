"""`docx`: what the file says of page, grid, typefaces, indents and places, against GB/T 9704-2012."""

from datetime import date

import pytest

from gongkai import letters
from tests.ground.letters.measuring import W, Word, reply, said, value

TWIPS = 1440 / 25.4  # in a millimetre


def written(*papers):
    return Word(letters.docx(papers or [reply()]))


def mm(twips):
    return round(int(twips) / TWIPS)


def faces(paragraph):
    """Typeface and size in points of a paragraph's first run."""
    run = paragraph.find(W + "r")
    return value(run, "rPr/rFonts", "eastAsia"), int(value(run, "rPr/sz")) / 2


def test_writes_a_letter_word_can_open():
    word = written()
    assert "政府信息公开申请答复书" in said(word.body)
    assert "word/fontTable.xml" in word.parts


def test_the_page_is_a4_with_the_margins_of_the_standard():
    (section,) = written().all("sectPr")
    size, margin = section.find(W + "pgSz"), section.find(W + "pgMar")
    assert [mm(size.get(W + side)) for side in ("w", "h")] == [210, 297]
    assert [mm(margin.get(W + side)) for side in ("top", "right", "bottom", "left")] == [37, 26, 35, 28]


def test_the_grid_has_22_lines_of_28_characters():
    (grid,) = written().all("sectPr/docGrid")
    assert grid.get(W + "type") == "linesAndChars"
    area_height, area_width = 225 * TWIPS, 156 * TWIPS
    assert int(area_height / int(grid.get(W + "linePitch"))) == 22
    character = 16 * 20 + int(grid.get(W + "charSpace")) / 4096 * 20
    assert area_width / character == pytest.approx(28, abs=0.01)


def test_text_is_fangsong_of_size_three_and_titles_have_their_own_faces():
    word = written()
    assert faces(word.paragraph("现答复如下")) == ("仿宋_GB2312", 16)
    assert faces(word.paragraph("一、答复内容")) == ("黑体", 16)
    assert faces(word.paragraph("（一）提供方式")) == ("楷体_GB2312", 16)
    assert faces(word.paragraph("1.邮寄")) == ("仿宋_GB2312", 16)
    assert faces(word.paragraph("政府信息公开申请答复书")) == ("方正小标宋简体", 22)
    assert value(word.parts["word/styles.xml"], "style/rPr/rFonts", "eastAsia") == "仿宋_GB2312"


def test_every_typeface_names_what_may_stand_in_for_it():
    table = Word(letters.docx([reply()])).parts["word/fontTable.xml"]
    others = {font.get(W + "name"): value(font, "altName") for font in table}
    assert set(others) == {"仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "宋体"}
    assert "FangSong" in others["仿宋_GB2312"]
    assert "Noto Serif CJK SC" in others["方正小标宋简体"]


def test_lines_keep_to_the_grid():
    word = written()
    heights = {
        value(word.paragraph(words), "pPr/spacing", "line") for words in ("现答复", "一、", "2026年3月", "张堃玥")
    }
    assert heights == {"579"}
    assert 22 * 579 <= 225 * TWIPS < 23 * 579


def test_paragraphs_begin_two_characters_in():
    indent = written().paragraph("现答复如下").find(f"{W}pPr/{W}ind")
    assert indent.get(W + "firstLineChars") == "200"
    assert mm(indent.get(W + "firstLine")) == 11
    assert value(written().paragraph("张堃玥"), "pPr/ind", "firstLineChars") is None


def test_the_red_name_the_number_and_the_line_stand_in_their_places():
    word = written(reply(mark="示范县人民政府文件"))
    mark, number = word.paragraph("示范县人民政府文件"), word.paragraph("示政办公复")
    assert mm(value(mark, "pPr/spacing", "before")) == 35
    assert value(mark.find(W + "r"), "rPr/color") == "d7000f"
    assert value(number, "pPr/spacing", "before") == "1158"  # two empty rows
    assert value(number, "pPr/jc") == "center"
    assert value(number, "pPr/pBdr/bottom", "color") == "d7000f"
    assert int(value(number, "pPr/pBdr/bottom", "space")) / 72 * 25.4 == pytest.approx(4, abs=0.2)
    assert value(word.paragraph("示范县人民政府办公室"), "pPr/jc") == "center"


def test_a_letter_has_its_name_at_30_mm_and_a_double_line_20_mm_above_the_edge():
    word = written(reply(shape="letter"))
    assert mm(value(word.all("sectPr")[0], "pgMar", "header")) == 30
    (header,) = (part for name, part in word.parts.items() if "header" in name and said(part))
    assert said(header) == "示范县人民政府办公室"
    lines = [line.attrib for line in header.iter("{urn:schemas-microsoft-com:vml}line")]
    assert [line["strokeweight"] for line in lines] == ["2.25pt", "0.75pt", "0.75pt", "2.25pt"]
    heights = [float(line["from"].split(",")[1].removesuffix("pt")) / 72 * 25.4 for line in lines]
    assert heights == [pytest.approx(height, abs=0.5) for height in (48.5, 49.6, 275.6, 276.6)]
    assert value(word.paragraph("示政办公复"), "pPr/jc") == "right"


def test_the_date_stands_four_characters_from_the_right_and_the_name_over_its_middle():
    word = written()
    day = word.paragraph("2026年3月5日")
    assert (value(day, "pPr/jc"), value(day, "pPr/ind", "rightChars")) == ("right", "400")
    name = [one for one in word.all("p") if said(one) == "示范县人民政府办公室"][-1]
    assert value(name, "pPr/jc") == "center"
    assert value(name, "pPr/ind", "leftChars") == "1400"  # 28 columns less 6 of the date and 4 at each side of it
    assert name.find(f"{W}pPr/{W}keepNext") is not None


def test_above_the_name_there_are_two_rows_for_the_seal():
    rows = [said(one) for one in written().all("p")]
    at = len(rows) - 1 - rows[::-1].index("示范县人民政府办公室")
    assert rows[at - 3 : at + 2] == ["1.邮寄纸质文件一份。", "", "", "示范县人民政府办公室", "2026年3月5日"]


def test_page_numbers_stand_outside_between_dashes():
    word = written()
    assert word.parts["word/settings.xml"].find(W + "evenAndOddHeaders") is not None
    feet = [part for name, part in word.parts.items() if "footer" in name and "PAGE" in "".join(part.itertext())]
    sides = {value(foot, "p/pPr/jc"): foot for foot in feet}
    assert set(sides) == {"right", "left"}
    assert value(sides["right"], "p/pPr/ind", "rightChars") == "100"
    assert value(sides["left"], "p/pPr/ind", "leftChars") == "100"
    assert said(sides["left"]) == "—  —"
    assert faces(sides["left"].find(W + "p")) == ("宋体", 14)


def test_the_first_page_of_a_letter_has_no_number():
    (section,) = written(reply(shape="letter")).all("sectPr")
    assert section.find(W + "titlePg") is not None
    assert {one.get(W + "type") for one in section.findall(W + "footerReference")} == {"default", "even", "first"}
    assert written().all("sectPr/titlePg") == []


def test_a_batch_is_a_section_each_from_an_odd_page_numbered_from_one():
    word = written(reply(number="甲〔2026〕1号"), reply(number="乙〔2026〕2号", shape="letter"), reply())
    sections = word.all("sectPr")
    assert [value(section, "type") for section in sections] == [None, "oddPage", "oddPage"]
    assert [value(section, "pgNumType", "start") for section in sections] == ["1", "1", "1"]
    assert [section.find(W + "titlePg") is not None for section in sections] == [False, True, False]


def test_attachments_hang_under_their_names():
    word = written(reply(attachments=["方案。", "补偿标准"]))
    first, second = word.paragraph("方案"), word.paragraph("补偿标准")
    assert (said(first), said(second)) == ("附件：1. 方案", "2. 补偿标准")
    assert value(first, "pPr/ind", "leftChars") == value(second, "pPr/ind", "leftChars")
    assert int(value(first, "pPr/ind", "hangingChars")) - int(value(second, "pPr/ind", "hangingChars")) == 300
    assert said(written(reply(attachments=["方案"])).paragraph("方案")) == "附件：方案"


def test_the_edition_stands_at_the_foot_of_the_area_with_its_lines():
    word = written(reply(copies="示范县档案馆", printed=("示范县人民政府办公室", date(2026, 3, 6))))
    (table,) = word.all("tbl")
    assert value(table, "tblPr/tblpPr", "tblpYSpec") == "bottom"
    assert [said(row) for row in table.findall(W + "tr")] == [
        "抄送：示范县档案馆。",
        "示范县人民政府办公室2026年3月6日印发",
    ]
    assert value(table, "tblPr/tblBorders/top", "sz") == "8"  # eighths of a point: 0.35 mm
    assert value(table, "tblPr/tblBorders/insideH", "sz") == "6"  # 0.25 mm
    assert faces(table.find(f"{W}tr/{W}tc/{W}p")) == ("仿宋_GB2312", 14)


def test_a_draft_says_so_on_every_kind_of_page():
    word = written(reply(shape="letter", draft=True))
    marks = [said(part) for name, part in word.parts.items() if "header" in name or "footer" in name]
    assert sum("草　稿" in mark for mark in marks) == 3
    assert not any("稿" in said(part) for name, part in written().parts.items() if "header" in name)


@pytest.mark.parametrize("words", ["<w:br/>", "{{x}}", "&amp;", "]]>", "甲\x00\x07\ud800乙", "\u202e"])
def test_what_looks_like_markup_stays_text(words):
    word = written(reply(title=words + "题", lines=[("body", words + "文")], signer=words + "人", number=words))
    shown = words.replace("\x00", "").replace("\x07", "").replace("\ud800", "")
    assert shown + "文" in [said(one) for one in word.all("p")]


def test_an_unknown_style_is_set_as_text_and_empty_lines_are_left_out():
    word = written(reply(lines=[("unknown", "甲\n\n  \n乙")]))
    rows = [said(one) for one in word.all("p")]
    assert rows[rows.index("甲") : rows.index("甲") + 2] == ["甲", "乙"]


def test_a_paper_nobody_signs_has_neither_name_nor_date():
    word = written(reply(shape="form", signer=""))
    assert "2026年3月5日" not in said(word.body)
