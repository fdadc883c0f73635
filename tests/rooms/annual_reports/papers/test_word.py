"""The report as DOCX: the official layout, the tables of the form, the mark of a draft."""

from gongkai.annual_reports.papers import word
from gongkai.annual_reports.vocabulary import State
from tests.ground.letters.measuring import W, Word, said, value
from tests.rooms.annual_reports.papers.shown import report_shown


def test_title_and_sections_are_set_as_an_official_document():
    made = Word(word.docx(report_shown()))
    title = made.paragraph("2025年政府信息公开工作年度报告")
    assert (
        said(title) == "2025年政府信息公开工作年度报告" and said(made.paragraph("示范县人民政府")) == "示范县人民政府"
    )
    assert title.find(f".//{W}rFonts").get(f"{W}eastAsia") == "方正小标宋简体"
    assert title.find(f".//{W}sz").get(f"{W}val") == "44"  # 2号
    section = made.paragraph("三、收到和处理")
    assert section.find(f".//{W}rFonts").get(f"{W}eastAsia") == "黑体"
    assert made.paragraph("（一）主动公开").find(f".//{W}rFonts").get(f"{W}eastAsia") == "楷体_GB2312"
    text = made.paragraph("围绕重点工作")
    assert text.find(f".//{W}rFonts").get(f"{W}eastAsia") == "仿宋_GB2312"
    assert text.find(f".//{W}sz").get(f"{W}val") == "32"  # 3号


def test_the_three_tables_of_the_form_are_there():
    tables = Word(word.docx(report_shown())).all("tbl")
    assert [len(table.findall(W + "tr")) for table in tables] == [14, 28, 4]
    assert [len(table.findall(f"{W}tblGrid/{W}gridCol")) for table in tables] == [4, 10, 15]
    heads = [len(table.findall(f"{W}tr/{W}trPr/{W}tblHeader")) for table in tables]
    assert heads == [0, 3, 3]


def test_the_duties_of_article_20_stand_in_one_table():
    rows = Word(word.docx(report_shown())).all("tbl")[0].findall(W + "tr")
    assert [said(cell) for cell in rows[0].findall(W + "tc")] == ["第二十条第（一）项"]
    assert value(rows[0].find(W + "tc"), "tcPr/gridSpan") == "4"
    assert [said(cell) for cell in rows[1].findall(W + "tc")] == [
        "信息内容",
        "本年制发件数",
        "本年废止件数",
        "现行有效件数",
    ]
    assert [said(cell) for cell in rows[5].findall(W + "tc")] == ["信息内容", "本年处理决定数量"]
    assert value(rows[5].findall(W + "tc")[1], "tcPr/gridSpan") == "3"


def test_a_draft_is_marked_on_every_page():
    marked = Word(word.docx(report_shown(state=State.DRAFT)))
    assert any("草" in said(part) for name, part in marked.parts.items() if "header" in name)
    plain = Word(word.docx(report_shown()))
    assert not any("草" in said(part) for part in plain.parts.values())
