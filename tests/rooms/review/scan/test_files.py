"""Findings in a file say where they stand, in words people understand."""

import pytest
from hypothesis import given, strategies as st

from gongkai.attachments.texts import Stretch
from gongkai.review.scan import ScanContext, scan_text
from gongkai.review.scan.files import letters, scan_stretches

MOBILE, ID = "13800138000", "11010519491231002X"


def places(*stretches):
    found = scan_stretches(stretches, name="名单", context=ScanContext())
    return [(one.rule, one.place) for one in found]


def test_a_row_of_a_sheet_is_named():
    sheet = Stretch("工作表“一季度”", f"姓名\t电话\n张演示\t{MOBILE}", row=4, column=1)
    assert places(sheet) == [("P3", "附件《名单》工作表“一季度”第5行")]


def test_a_hidden_row_and_a_hidden_column_are_named():
    row = Stretch("工作表“一季度”隐藏的", MOBILE, row=12, column=1)
    column = Stretch("工作表“一季度”", f"张演示\t\t{MOBILE}", row=3, column=2, hidden_columns=(4,))
    assert places(row) == [("P3", "附件《名单》工作表“一季度”隐藏的第12行")]
    assert places(column) == [("P3", "附件《名单》工作表“一季度”隐藏的D列第3行")]


def test_a_scanned_line_carries_its_confidence():
    lines = [
        Stretch("第3页扫描图像", "示范县", confidence=0.99),
        Stretch("第3页扫描图像", f"身份证号{ID}", confidence=0.93),
    ]
    assert places(*lines) == [("P1", "附件《名单》第3页扫描图像，识别可信度0.93")]


def test_a_number_over_two_scanned_lines_is_found():
    lines = [
        Stretch("第1页扫描图像", f"身份证号{ID[:10]}", confidence=0.9),
        Stretch("第1页扫描图像", ID[10:], confidence=0.8),
    ]
    assert places(*lines) == [("P1", "附件《名单》第1页扫描图像，识别可信度0.90")]


def test_text_that_only_repeats_other_text_is_reported_once():
    shown = Stretch("正文", f"电话{MOBILE}")
    before = Stretch("正文·修订（删改前的文字）", f"电话{MOBILE} 证号{ID}", aside=True, shadow=True)
    assert places(shown, before) == [("P3", "附件《名单》"), ("P1", "附件《名单》正文·修订（删改前的文字）")]


def test_beside_the_pages_only_personal_data_and_marks_are_looked_for():
    words = "示范县**镇 _GoBack"
    assert places(Stretch("正文", words))
    assert places(Stretch("文档属性“标题”", words, aside=True)) == []
    assert places(Stretch("文档属性“标题”", "机密★5年", aside=True)) == [("P12", "附件《名单》文档属性“标题”")]


def test_the_same_value_on_many_pages_is_reported_at_ten_places():
    pages = [Stretch(f"第{number}页", MOBILE) for number in range(1, 31)]
    assert len(places(*pages)) == 10


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (703, "AAA")])
def test_columns_are_called_as_sheets_call_them(number, name):
    assert letters(number) == name


@given(st.text(alphabet="0123456789 -\tOlxX张男路号室\n护照E:", max_size=300))
def test_whatever_stands_there_is_looked_through(text):
    for one in scan_text(text, place="正文"):
        assert 0 <= one.offset <= one.offset + one.length <= len(text)
