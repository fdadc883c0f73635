"""Every cell of a report is read back from each of its papers by the reader of old reports, exactly."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.annual_reports.papers import html, pdf, sheet, word
from gongkai.annual_reports.reading import read_report
from gongkai.law import forms
from gongkai.letters import fonts
from tests.rooms.annual_reports.papers.shown import numbered, report_shown

needs_fonts = pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here")
PDF = pytest.param("pdf", marks=needs_fonts)
LARGEST = 9_999_999


def paper_of(shown, kind):
    """One kind of paper of a report."""
    if kind == "html":
        return f"<html><body><h1>{shown.title}</h1><div>{html.body(shown)}</div></body></html>".encode()
    return {"docx": word.docx, "pdf": pdf.pdf, "xlsx": sheet.xlsx}[kind](shown)


def read_back(shown, kind):
    """The figures of the form as the reader finds them in a paper."""
    keys = forms.form(shown.form_key).keys()
    found = read_report(paper_of(shown, kind), name=f"报告.{kind}").figures
    return {key: value for key, value in found.items() if key in keys}


def floats(values):
    return {key: float(value) for key, value in values.items()}


@pytest.mark.parametrize("kind", ["docx", PDF, "xlsx", "html"])
@pytest.mark.parametrize("form_key", ["report_2021", "report_2019"])
def test_every_cell_of_the_form_comes_back(form_key, kind):
    shown = report_shown(form_key)
    values = numbered(forms.form(form_key))
    assert len(values) == {"report_2021": 200, "report_2019": 198}[form_key]
    assert read_back(shown, kind) == floats(values)


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html"])
def test_the_statistics_of_2014_come_back_in_yuan(kind):
    values = numbered(forms.form("statistics_2014"))
    assert read_back(report_shown("statistics_2014"), kind) == floats(values)


@pytest.mark.parametrize("kind", ["docx", PDF, "xlsx", "html"])
@pytest.mark.parametrize("figure", [0, 88_888, LARGEST])
def test_small_and_large_figures_come_back(kind, figure):
    values = dict.fromkeys(forms.form("report_2021").keys(), Decimal(figure))
    assert read_back(report_shown(values=values), kind) == floats(values)


@pytest.mark.parametrize("kind", ["docx", PDF, "xlsx", "html"])
def test_an_amount_with_decimals_comes_back(kind):
    values = numbered(forms.form("report_2021")) | {"t2.fees.amount_wan": Decimal("1234567.89")}
    assert read_back(report_shown(values=values), kind)["t2.fees.amount_wan"] == 1234567.89


@pytest.mark.parametrize("kind", ["docx", PDF, "xlsx", "html"])
def test_title_year_and_body_come_back(kind):
    read = read_report(paper_of(report_shown(), kind), name=f"报告.{kind}")
    assert read.year == 2025
    if kind != "xlsx":  # whose first line is the name of its first sheet
        assert (read.title, read.agency) == ("示范县人民政府2025年政府信息公开工作年度报告", "示范县人民政府")


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_blank_cells_stay_blank_and_the_others_in_their_places(kind):
    values = {key: value for key, value in numbered(forms.form("report_2021")).items() if value % 3}
    assert read_back(report_shown(values=values), kind) == floats(values)


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html"])
def test_what_does_not_apply_is_read_as_nothing(kind):
    reasons = {"t2.penalties": "本机关没有行政处罚职权", "t3.refused_publication": "无", "t4.litigation_direct": "无"}
    values = numbered(forms.form("report_2021"))
    stated = {key: value for key, value in values.items() if not key.startswith(tuple(reasons))}
    assert len(stated) == 200 - 1 - 7 - 5
    assert read_back(report_shown(values=values, not_applicable=reasons), kind) == floats(stated)


@pytest.mark.parametrize("kind", ["docx", "html", "xlsx"])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(figures=st.lists(st.integers(0, LARGEST), min_size=200, max_size=200))
def test_any_figures_come_back(kind, figures):
    keys = [cell.key for cell in forms.form("report_2021").cells()]
    values = {key: Decimal(figure) for key, figure in zip(keys, figures, strict=True)}
    assert read_back(report_shown(values=values), kind) == floats(values)
