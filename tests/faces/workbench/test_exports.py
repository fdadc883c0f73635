from io import BytesIO

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
