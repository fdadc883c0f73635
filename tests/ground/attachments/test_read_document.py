"""Reading documents for import: head, body, date, agency and what looks wrong."""

from datetime import date
from pathlib import Path

import pytest

from gongkai.attachments import errors
from gongkai.attachments.readers import read_document
from tests.fixtures import documents

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"

REPORT = """示范县青山镇2009年政府信息公开工作年度报告

　　根据《条例》要求，现公布本报告。
　　一、基本情况
　　（一）组织领导
　　（二）制度建设。全年制定制度3项，工作有序推进。
　　1．清理信息。

                                        青山镇人民政府
                                        二○一○年三月五日
"""


def test_reads_a_report_written_in_plain_text():
    read = read_document(REPORT.encode(), name="报告.txt")
    assert read.title == "示范县青山镇2009年政府信息公开工作年度报告"
    assert (read.agency_hint, read.report_year, read.made_on) == ("示范县青山镇", 2009, date(2010, 3, 5))
    assert read.artefacts == ()
    assert read.body_html == (
        "<p>根据《条例》要求，现公布本报告。</p><h2>一、基本情况</h2><h3>（一）组织领导</h3>"
        "<p>（二）制度建设。全年制定制度3项，工作有序推进。</p><p>1．清理信息。</p>"
        "<p>青山镇人民政府</p><p>二○一○年三月五日</p>"
    )
    assert read.body_text.startswith("根据《条例》要求，现公布本报告。\n一、基本情况\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_reads_every_encoding_offices_use(encoding):
    assert read_document(REPORT.encode(encoding), name="报告.txt").report_year == 2009


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        (
            "示范县人民政府\n关于印发《办法》的通知\n示政发〔2009〕1号\n各乡镇：\n现印发。",
            "示范县人民政府关于印发《办法》的通知",
            "示政发〔2009〕1号",
        ),
        (
            "示范县人民政府文件\n示政发[2009]第01号\n关于印发《办法》的通知\n各乡镇：",
            "关于印发《办法》的通知",
            "示政发〔2009〕1号",
        ),
        ("关于公布示范县\n行政许可事项清单的\n公告\n现将清单公布。", "关于公布示范县行政许可事项清单的公告", ""),
        ("示范县  2024 年 工作要点\n一、总体要求", "示范县2024年工作要点", ""),
        ("2009年，我县认真贯彻《条例》，现报告如下：\n一、基本情况", "", ""),
        ("一、基本情况\n全年公开信息10条。", "", ""),
    ],
)
def test_finds_the_title_and_number_at_the_head(text, title, number):
    read = read_document(text.encode(), name="文.txt")
    assert (read.title, read.doc_number) == (title, number)


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("北京市示范区人民政府景山示范街道办事处2009年政府信息公开工作年度报告", "景山示范街道办事处"),
        ("示范区人民政府信息公开工作年度报告", "示范区人民政府"),
        ("示范乡2008年政府信息公开工作年报", "示范乡"),
        ("示范县教育局关于2009年招生的通知", "示范县教育局"),
        ("关于2009年招生的通知", ""),
        ("**区2009年政府信息公开工作年度报告", ""),
    ],
)
def test_takes_the_agency_from_the_title(title, agency):
    assert read_document(f"{title}\n正文。".encode(), name="文.txt").agency_hint == agency


def test_takes_the_agency_from_the_signature_when_the_title_names_none():
    text = "关于2009年招生的通知\n各学校：\n正文。\n示范县教育局\n2009年3月5日"
    assert read_document(text.encode(), name="文.txt").agency_hint == "示范县教育局"


@pytest.mark.parametrize(
    ("text", "artefact"),
    [
        ("示范县2009年年报\n[bookmark: _GoBack]正文。\n2010年1月1日", "残留书签标记"),
        ("正文直接开始，没有标题。\n2010年1月1日", "无标题"),
        ("示范县2009年政府信息公开工作年度报...\n正文。\n2010年1月1日", "标题被截断"),
        ("示范县政府信息公开工作年度报告\n2009年，正文。\n2010年1月1日", "标题无年份"),
        ("示范县2009年年报\n正文。", "文末无成文日期"),
        ("示范县2009年年报\n正文。\n二〇一〇年三月", "成文日期只写到月份，暂记为当月1日"),
    ],
)
def test_says_what_looks_wrong(text, artefact):
    read = read_document(text.encode(), name="文.txt")
    assert read.artefacts == (artefact,)


def test_the_bookmark_stays_in_the_text_so_that_the_checks_see_it():
    read = read_document("示范县2009年年报\n[bookmark: _GoBack]正文。\n2010年1月1日".encode(), name="文.txt")
    assert read.body_text.startswith("[bookmark: _GoBack]正文。")


def test_reads_a_word_report_with_table_numbers_and_alignment():
    data = documents.docx(
        "一、基本情况",
        "全年公开信息如下。",
        "二〇一〇年三月五日",
        title="示范县2009年政府信息公开工作年度报告",
        table=[["类别", "数量"]],
    )
    read = read_document(data, name="报告.docx")
    assert (read.title, read.report_year) == ("示范县2009年政府信息公开工作年度报告", 2009)
    assert read.body_html == (
        "<h2>一、基本情况</h2><p>全年公开信息如下。</p><p>二〇一〇年三月五日</p>"
        "<table><tbody><tr><td>类别</td><td>数量</td></tr></tbody></table>"
    )


def test_word_numbers_and_joined_cells_are_kept():
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    lists = (
        f'<w:numbering xmlns:w="{documents.WORD}"><w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    )
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = (
        "<w:tr>" + cell.format('<w:vMerge w:val="restart"/>', "甲") + cell.format("", "1") + "</w:tr>"
        "<w:tr>" + cell.format("<w:vMerge/>", "") + cell.format("", "2") + "</w:tr>"
        "<w:tr>" + cell.format('<w:gridSpan w:val="2"/>', "计") + "</w:tr>"
    )
    body = item.format("组织领导") + item.format("制度建设") + f"<w:tbl>{rows}</w:tbl>"
    data = documents.with_part(documents.docx_body(body), "word/numbering.xml", lists.encode())
    assert read_document(data, name="文.docx").body_html == (
        '<h2>一、组织领导</h2><h2>二、制度建设</h2><table><tbody><tr><td rowspan="2">甲</td><td>1</td></tr>'
        '<tr><td>2</td></tr><tr><td colspan="2">计</td></tr></tbody></table>'
    )


def test_reads_a_pdf_and_joins_its_lines():
    long = "为规范政府信息公开工作，提高工作透明度，根据有关规定并结合本县实"
    data = documents.pdf(
        ["示范县2009年政府信息公开工作年度报告", "　　" + long, "际，制定本报告。", "一、基本情况", "2010年3月5日"]
    )
    read = read_document(data, name="报告.pdf")
    assert read.title == "示范县2009年政府信息公开工作年度报告"
    assert read.body_html == f"<p>{long}际，制定本报告。</p><h2>一、基本情况</h2><p>2010年3月5日</p>"
    assert read.made_on == date(2010, 3, 5)


def test_reads_a_saved_web_page():
    page = """<html><head><meta charset="gbk">
    <meta name="ArticleTitle" content="关于供水的公告"><meta name="PubDate" content="2024-03-05 10:00">
    <title>关于供水的公告_示范县人民政府</title></head><body><div class="nav">首页</div>
    <div class="TRS_Editor"><p style="text-align:center">关于供水的公告</p><p>3月6日停水。</p></div></body></html>"""
    read = read_document(page.encode("gbk"), name="公告.html")
    assert (read.title, read.body_html, read.made_on) == ("关于供水的公告", "<p>3月6日停水。</p>", date(2024, 3, 5))


@pytest.mark.parametrize(
    ("data", "name", "refusal"),
    [
        (b"", "空.txt", errors.EmptyFile),
        (b"  \n", "空.txt", errors.EmptyFile),
        (b"\x00\x01\x02\x03", "坏.txt", errors.NotText),
        (b"\x00\x01\x02\x03", "坏.html", errors.NotText),
        (b"x", "坏.docx", errors.Damaged),
        (documents.docx(), "无字.docx", errors.EmptyFile),
        (documents.pdf([]), "扫描.pdf", errors.Damaged),
        (b"x", "表.xlsx", errors.UnknownKind),
        (b"x", "旧.doc", errors.Damaged),
        (b"x", "旧.et", errors.OldOffice),
        (b"x", "绝密★.txt", errors.ClassifiedMark),
    ],
)
def test_refuses_what_cannot_be_read_with_a_sentence(data, name, refusal):
    with pytest.raises(refusal) as refused:
        read_document(data, name=name)
    assert refused.value.sentence.endswith("。")


FROM_SEEDS = {
    "000": ("山亭区人民政府信息公开工作年度报告", "山亭区人民政府", 2009, None, ("标题无年份", "文末无成文日期")),
    "001": ("", "", 2009, None, ("无标题", "文末无成文日期")),
    "002": ("台上镇2009年政府信息公开工作年度报告", "台上镇", 2009, None, ("文末无成文日期",)),
    "003": (
        "檀营乡2008年政府信息公开工作年报",
        "檀营乡",
        2008,
        date(2009, 3, 1),
        ("成文日期只写到月份，暂记为当月1日",),
    ),
    "004": (
        "北京市东城区人民政府景山街道办事处2009年政府信息公开工作年度报告",
        "景山街道办事处",
        2009,
        None,
        ("残留书签标记", "文末无成文日期"),
    ),
}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five source documents are not beside this checkout")
@pytest.mark.parametrize("number", FROM_SEEDS)
def test_reads_the_five_source_documents(number):
    [path] = SEEDS.glob(f"{number}_*.txt")
    read = read_document(path.read_bytes(), name=path.name)
    assert (read.title, read.agency_hint, read.report_year, read.made_on, read.artefacts) == FROM_SEEDS[number]
