"""Tables with blank cells, merged cells and dashes, and forms printed over several pages: a figure never in a wrong place."""

import io
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.annual_reports.papers import pdf, sheet
from gongkai.annual_reports.reading import read_report, read_text
from gongkai.annual_reports.reading.tables.cells import Cell
from gongkai.annual_reports.reading.tables.fitting import fitted, fitted_alone
from gongkai.law import forms
from gongkai.letters import fonts
from tests.rooms.annual_reports.papers.shown import numbered, report_shown

needs_fonts = pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here")
MAKERS = {"pdf": pdf.pdf, "xlsx": sheet.xlsx}


def cells(*values):
    return [None if value is None else Cell(value, 0, 1) for value in values]


def values(row):
    return None if row is None else [cell and cell.value for cell in row]


def read_back(form_key, stated, kind, **changes):
    shown = report_shown(form_key, stated, **changes)
    report = read_report(MAKERS[kind](shown), name=f"报告.{kind}")
    keys = forms.form(form_key).keys()
    return {key: value for key, value in report.figures.items() if key in keys}


def floats(stated):
    return {key: float(value) for key, value in stated.items()}


def test_blank_cells_of_a_wide_label_are_cut_off_before_the_figures():
    assert values(fitted_alone(cells(None, None, 1, 2, 3), 3)) == [1, 2, 3]


def test_a_row_whose_blanks_could_be_cut_in_two_ways_is_left_out():
    assert fitted_alone(cells(None, 1, 2, None), 3) is None


def test_the_other_rows_tell_which_blanks_are_no_columns():
    rows = [(cells(None, 1, 2, None), 3), (cells(1, 2, 3), 3), (cells(None, None, 4, 5, 6), 3)]
    assert [values(row) for row in fitted(rows)] == [[1, 2, None], [1, 2, 3], [4, 5, 6]]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(chosen=st.sets(st.integers(1, 200)))
def test_whatever_cells_of_a_sheet_are_blank_no_figure_is_read_in_a_wrong_place(chosen):
    stated = {key: value for key, value in numbered(forms.form("report_2021")).items() if int(value) in chosen}
    assert read_back("report_2021", stated, "xlsx") == floats(stated)


@pytest.mark.parametrize("form_key", ["report_2019", "report_2021", "statistics_2014"])
@pytest.mark.parametrize("every", [2, 3, 5])
def test_a_sheet_with_blank_cells_comes_back(form_key, every):
    stated = {key: value for key, value in numbered(forms.form(form_key)).items() if value % every}
    assert read_back(form_key, stated, "xlsx") == floats(stated)


def test_the_title_of_a_sheet_is_the_one_in_its_cells():
    report = read_report(sheet.xlsx(report_shown()), name="报告.xlsx")
    assert (report.title, report.agency) == ("示范县人民政府2025年政府信息公开工作年度报告", "示范县人民政府")


def test_a_sheet_without_a_heading_has_its_name_for_one():
    book = openpyxl.Workbook()
    book.active.title = "示范县2015年政府信息公开情况统计表"
    for row in (("统计指标", "单位", "统计数"), ("主动公开政府信息数", "条", 12)):
        book.active.append(row)
    held = io.BytesIO()
    book.save(held)
    report = read_report(held.getvalue(), name="统计表.xlsx")
    assert report.year == 2015
    assert "Sheet" not in report.text


@needs_fonts
def test_a_form_printed_over_several_pages_is_read_from_its_first_head():
    stated = numbered(forms.form("statistics_2014"))
    assert read_back("statistics_2014", stated, "pdf") == floats(stated)


@needs_fonts
def test_a_dash_in_a_printed_row_is_a_blank_cell():
    reasons = {"t4.litigation_direct": "无", "t3.refused_publication": "无"}
    all_cells = numbered(forms.form("report_2021"))
    stated = {key: value for key, value in all_cells.items() if not key.startswith(tuple(reasons))}
    assert read_back("report_2021", all_cells, "pdf", not_applicable=reasons) == floats(stated)


@needs_fonts
@pytest.mark.parametrize("every", [2, 3, 7])
def test_a_printed_table_with_blank_cells_is_read_by_its_heads(every):
    stated = {key: value for key, value in numbered(forms.form("report_2021")).items() if value % every}
    found = read_back("report_2021", stated, "pdf")
    assert found.items() <= floats(stated).items()
    third = {key for key in stated if key.startswith("t3.")}
    assert len(third & found.keys()) > len(third) * 0.95


def test_rows_of_the_form_of_2019_with_blank_cells_do_not_shift():
    text = (
        "示范局2019年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n"
        "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t1\t2\t3\n规范性文件\t4\t5\t\n"
        "信息内容\t计量单位\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t\t7\t8\t\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    figures = read_text(text).figures
    assert (figures["t2.normative_docs.made_new"], figures["t2.normative_docs.published_new"]) == (4, 5)
    assert figures.get("t2.licensing.items_prev_year", Decimal(7)) == 7
    assert "t2.licensing.decisions" not in figures
