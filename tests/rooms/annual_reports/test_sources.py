"""Any file as text: encodings, web pages, Word, sheets, printed pages, and a sentence for what cannot be read."""

import io

import docx
import openpyxl
import pikepdf
import pytest

from benchmarks.reading import OWN, cases_in
from gongkai.annual_reports.errors import FormulasWithoutResults, Scanned, TooLong
from gongkai.annual_reports.reading import read_report
from gongkai.attachments.errors import Encrypted, OldOffice
from gongkai.law.refusals import Refusal
from tests.fixtures.documents import compound

COUNTY = next(case for case in cases_in(OWN) if case.name == "county")
CELLS = {key: value for key, value in COUNTY.truth["indicators"].items() if key.startswith(("t2.", "t3.", "t4."))}


def cells_of(report):
    return {key: value for key, value in report.figures.items() if key.startswith(("t2.", "t3.", "t4."))}


def rows(text=COUNTY.text):
    return [line.split("\t") for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_reads_text_in_every_encoding_offices_use(encoding):
    report = read_report(COUNTY.text.encode(encoding), name="年报.txt")
    assert report.figures == COUNTY.truth["indicators"]


def test_reads_a_web_page_with_a_table():
    lines = []
    for row in rows():
        cells = "".join(f"<td rowspan='1'>{cell or '&nbsp;'}</td>" for cell in row)
        lines.append(f"<table><tr>{cells}</tr></table>" if len(row) > 1 else f"<p>{row[0]}</p>")
    page = f"<html><head><meta charset='utf-8'><title>年报</title></head><body>{''.join(lines)}</body></html>"
    assert cells_of(read_report(page.encode(), name="年报.html")) == CELLS


def test_reads_a_word_file_with_tables():
    document = docx.Document()
    for row in rows():
        if len(row) == 1:
            document.add_paragraph(row[0])
        else:
            for cell, words in zip(document.add_table(1, len(row)).rows[0].cells, row, strict=True):
                cell.text = words
    assert cells_of(read_report(saved(document), name="年报.docx")) == CELLS


def test_reads_a_sheet():
    assert cells_of(read_report(saved(workbook()), name="年报.xlsx")) == CELLS


def test_a_formula_without_a_result_is_refused():
    book = workbook()
    book.active["A1"] = "=SUM(B1:C1)"
    with pytest.raises(FormulasWithoutResults):
        read_report(saved(book), name="年报.xlsx")


def test_a_sheet_with_an_extra_column_at_the_left_is_read():
    assert cells_of(read_report(saved(workbook(left=("序号",))), name="年报.xlsx")) == CELLS


def test_a_sheet_whose_columns_were_moved_is_read_by_its_head():
    moved = COUNTY.text.replace("商业企业\t科研机构", "科研机构\t商业企业")
    read = read_report(saved(workbook(text=moved)), name="年报.xlsx")
    swapped = {"business": "research", "research": "business"}
    keys = {key: key.rpartition(".") for key in CELLS}
    expected = {
        f"{row}.{swapped.get(column, column)}" if key.startswith("t3.") else key: CELLS[key]
        for key, (row, _, column) in keys.items()
    }
    assert cells_of(read) == expected
    assert read.notes == ()


def test_a_sheet_with_the_total_before_the_applicants_is_read_by_its_head():
    text = "三、收到和处理政府信息公开申请情况\n总计\t自然人\t法人或其他组织\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n"
    text += "一、本年新收政府信息公开申请数量\t15\t9\t1\t2\t0\t3\t0\n二、上年结转政府信息公开申请数量\t1\t1\t0\t0\t0\t0\t0\n"
    figures = read_report(text.encode(), name="年报.txt").figures
    assert (figures["t3.new_received.total"], figures["t3.new_received.natural"]) == (15, 9)
    assert (figures["t3.new_received.business"], figures["t3.new_received.legal_service"]) == (1, 3)


def test_the_columns_of_table_two_are_read_by_their_heads():
    text = "第二十条第（一）项\n信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t9\t1\t2\n行政规范性文件\t40\t5\t3\n"
    figures = read_report(text.encode(), name="年报.txt").figures
    assert [figures[f"t2.rules.{name}"] for name in ("issued", "repealed", "in_force")] == [1, 2, 9]
    assert [figures[f"t2.normative_docs.{name}"] for name in ("issued", "repealed", "in_force")] == [5, 3, 40]


def test_a_sheet_whose_heads_do_not_tell_the_columns_is_left_out_with_a_sentence():
    unclear = COUNTY.text.replace("法人或其他组织\t总计", "法人或其他组织\t备注")
    assert unclear != COUNTY.text
    report = read_report(unclear.encode(), name="年报.txt")
    assert not any(key.startswith("t3.") for key in report.figures)
    assert any("收到和处理政府信息公开申请情况" in note and "没有读取" in note for note in report.notes)


def workbook(left=(), text=COUNTY.text):
    book = openpyxl.Workbook()
    for row in rows(text):
        book.active.append([*left, *[float(cell) if cell.replace(".", "").isdecimal() else cell for cell in row]])
    return book


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_scanned_pdf_is_refused_with_a_sentence():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    with pytest.raises(Scanned) as refused:
        read_report(saved(pdf), name="扫描.pdf")
    assert "扫描件" in refused.value.sentence


def test_a_yearbook_is_refused():
    with pytest.raises(TooLong):
        read_report(("年鉴内容" * 50_000).encode(), name="年鉴.txt")


def test_a_word_file_with_a_password_is_refused():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"\0" * 64
    with pytest.raises(Encrypted):
        read_report(data, name="加密.docx")


@pytest.mark.parametrize(
    ("name", "newer"),
    [("旧.doc", "旧版Word格式，.*DOCX"), ("旧.wps", "旧版Word格式，.*DOCX"), ("旧.xls", "旧版Excel格式，.*XLSX")],
)
def test_old_office_files_are_refused_with_what_to_do(name, newer):
    with pytest.raises(OldOffice, match=newer):
        read_report(compound("WordDocument"), name=name)


@pytest.mark.parametrize(("name", "data"), [("空.txt", b"  "), ("乱.txt", bytes(range(256)) * 9), ("图.png", b"x")])
def test_what_is_no_report_is_refused(name, data):
    with pytest.raises(Refusal):
        read_report(data, name=name)


def test_a_report_without_figures_is_told():
    report = read_report("示范局2010年政府信息公开年度报告\n我局认真做好公开工作。".encode(), name="无.txt")
    assert report.indicators == {}
    assert "没有读到数字" in report.notes[0]
