"""The report as XLSX: each table on its own sheet, figures as numbers, looking as the form does."""

import io
from decimal import Decimal

import openpyxl

from gongkai.annual_reports.papers import sheet
from gongkai.annual_reports.vocabulary import State
from gongkai.law import forms
from tests.rooms.annual_reports.papers.shown import numbered, report_shown


def book(shown):
    return openpyxl.load_workbook(io.BytesIO(sheet.xlsx(shown)))


def test_each_table_has_its_sheet():
    made = book(report_shown())
    assert made.sheetnames == [
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
    ]
    assert [one["A1"].value for one in made] == ["示范县人民政府2025年政府信息公开工作年度报告"] * 3
    assert made.worksheets[1]["A2"].value == "三、收到和处理政府信息公开申请情况"


def test_figures_are_numbers_in_their_places():
    requests = book(report_shown()).worksheets[1]
    assert [requests.cell(6, column).value for column in range(4, 11)] == [11, 12, 13, 14, 15, 16, 17]
    assert requests["A6"].value == "一、本年新收政府信息公开申请数量"
    assert (requests["A8"].value, requests["B8"].value) == ("三、本年度办理结果", "（一）予以公开")
    assert {"A8:A29", "B10:B17", "A6:C6", "E4:I4", "D3:J3"} <= {str(one) for one in requests.merged_cells.ranges}


def test_a_signed_figure_keeps_its_sign_and_an_amount_its_decimals():
    values = numbered(forms.form("report_2019")) | {"t2.procurement.amount_yuan": Decimal("1234.5")}
    cells = [cell for row in book(report_shown("report_2019", values)).worksheets[0].iter_rows() for cell in row]
    assert "+0;-0;0" in {cell.number_format for cell in cells if cell.value == 8}
    assert 1234.5 in [cell.value for cell in cells]


def test_it_prints_on_a4_with_its_heads_on_every_page():
    made = book(report_shown())
    assert [one.page_setup.paperSize for one in made] == ["9"] * 3 or [one.page_setup.paperSize for one in made] == [
        9
    ] * 3
    assert [one.page_setup.orientation for one in made] == ["portrait", "portrait", "landscape"]
    assert made.worksheets[1].print_title_rows == "$3:$5"


def test_blank_stays_blank_and_a_draft_says_so():
    shown = report_shown(values={}, state=State.DRAFT, not_applicable={"t2.penalties": "没有职权"})
    first = book(shown).worksheets[0]
    said = [cell.value for row in first.iter_rows() for cell in row if cell.value is not None]
    assert "草稿（编制中，未经审定）" in said and "—" in said and "注：“—”表示不适用：没有职权。" in said
    assert not [value for value in said if isinstance(value, int | float)]
    assert "草稿" not in str([cell.value for cell in book(report_shown()).worksheets[0]["A"]])


def test_no_text_is_run_as_a_formula():
    shown = report_shown(
        values={}, not_applicable={"t2.penalties": "=HYPERLINK(1)"}, title="=1+1", agency_name="示范县"
    )
    for one in book(shown):
        assert all(cell.data_type != "f" for row in one.iter_rows() for cell in row)
