from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, strategies as st
from python_calamine import CalamineWorkbook

from gongkai.ui.spreadsheets import harmless
from gongkai.workbench.exports import download
from tests.faces.workbench.desk import text_of


def test_a_csv_opens_rightly_in_a_spreadsheet_program():
    response = download([["张演示", 3]], heads=["姓名", "数量"], shape="csv", name="名单")
    raw = b"".join(response.streaming_content)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig") == "姓名,数量\r\n张演示,3\r\n"


def test_an_xlsx_holds_the_same():
    response = download([["张演示", None], ["=1+1", "x"]], heads=["姓名", "数量"], shape="xlsx", name="名单/1")
    rows = CalamineWorkbook.from_filelike(BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert rows == [["姓名", "数量"], ["张演示", ""], ["=1+1", "x"]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_nothing_becomes_a_formula(text):
    assert harmless(text) == f"'{text}"


@given(st.text())
def test_any_text_comes_out_as_itself_or_marked_as_text(text):
    assert harmless(text) in (text, f"'{text}")


def test_an_unknown_shape_is_csv():
    assert text_of(download([], heads=["姓名"], shape="exe", name="名单")) == "姓名\r\n"


def sheet_of(response):
    return openpyxl.load_workbook(BytesIO(response.content)).worksheets[0]


def test_a_sheet_adds_up_sorts_and_filters():
    rows = [["综合科", 3, Decimal("12.50"), date(2026, 5, 8)], ["业务科", 4, None, date(2026, 5, 9)]]
    sheet = sheet_of(download(rows, heads=["科室", "件数", "金额", "日期"], shape="xlsx", name="名单"))
    assert [cell.value for cell in sheet["B"]] == ["件数", 3, 4]
    assert (sheet["C2"].value, sheet["C3"].value) == (12.5, None)
    assert (sheet["D2"].value.isoformat(), sheet["D2"].number_format) == ("2026-05-08T00:00:00", "yyyy-mm-dd")
    assert sheet.auto_filter.ref == "A1:D3"
    assert sheet.freeze_panes == "A2"


def test_columns_are_as_wide_as_their_words_and_long_words_wrap():
    rows = [["示范县人民政府办公室", "一" * 200]]
    sheet = sheet_of(download(rows, heads=["单位", "内容"], shape="xlsx", name="名单"))
    assert (sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width) == pytest.approx((22, 36), abs=1)
    assert sheet["B2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height == 12 * 15  # 400 characters, 35 to a line


def test_a_sheet_prints_with_its_head_on_every_page_and_no_column_left_over():
    wide = sheet_of(download([["字" * 12] * 6], heads=["一列"] * 6, shape="xlsx", name="名单"))
    assert (wide.print_title_rows, wide.page_setup.orientation, wide.page_setup.paperSize) == (
        "$1:$1",
        "landscape",
        9,
    )
    assert (wide.page_setup.fitToWidth, wide.page_setup.fitToHeight) in ((1, 0), (None, 0), ("1", "0"))
    narrow = sheet_of(download([["短", 1]], heads=["甲", "乙"], shape="xlsx", name="名单"))
    assert narrow.page_setup.orientation != "landscape"


def test_what_a_spreadsheet_cannot_count_stays_words():
    rows = [[10**18, date(1899, 5, 4), True]]
    sheet = sheet_of(download(rows, heads=["号", "日", "是"], shape="xlsx", name="名单"))
    assert [cell.value for cell in sheet[2]] == ["1000000000000000000", "1899-05-04", "True"]


def test_an_empty_list_is_a_sheet_with_its_head():
    sheet = sheet_of(download([], heads=["单位"], shape="xlsx", name="名单"))
    assert [cell.value for cell in sheet["A"]] == ["单位"]


def test_a_list_too_wide_for_a_small_page_prints_on_a_large_one_and_then_on_several_with_its_first_column():
    large = sheet_of(download([["字" * 30] * 8], heads=["一列"] * 8, shape="xlsx", name="名单"))
    assert (large.page_setup.paperSize, large.page_setup.fitToWidth) == (8, None)
    several = sheet_of(download([["字" * 30] * 20], heads=["一列"] * 20, shape="xlsx", name="名单"))
    assert (several.page_setup.fitToWidth, several.print_title_cols) == (3, "$A:$A")
