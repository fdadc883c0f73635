"""Reports read back into figures: the project's own cases, and the labelled real ones where they are at hand."""

import tomllib
from pathlib import Path

import pytest

from benchmarks.reading import OWN, SHARED, cases_in, measured, summed
from gongkai.annual_reports.reading import read_text

HERE = Path(__file__).parent
SENTENCES = tomllib.loads((HERE / "sentences.toml").read_text("utf-8"))["sentence"]
REAL = pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled real reports (../shared/reports) are not here")


@pytest.mark.parametrize("case", list(cases_in(OWN)), ids=lambda case: case.name)
def test_reads_every_figure_of_our_own_reports(case):
    report = read_text(case.text)
    assert report.figures == case.truth["indicators"]
    assert (report.title, report.agency, report.year, report.regime) == tuple(
        case.truth[name] for name in ("title", "agency", "year", "regime")
    )


@pytest.mark.parametrize(
    "case", SENTENCES, ids=[one["text"].partition("\n")[2][:24] or one["text"][:24] for one in SENTENCES]
)
def test_reads_sentences_as_offices_write_them(case):
    assert read_text(case["text"]).figures == case["figures"]


@pytest.mark.parametrize("case", list(cases_in(OWN)), ids=lambda case: case.name)
def test_every_figure_stands_where_it_says(case):
    report = read_text(case.text)
    for one in report.indicators.values():
        assert 0 <= one.place.start < one.place.end <= len(case.text)
        assert one.place.quote == " ".join(case.text[one.place.start : one.place.end].split())[:80]


def test_a_figure_of_a_problem_or_a_plan_is_no_figure_of_the_year():
    text = "示范局2020年政府信息公开工作年度报告\n五、存在的主要问题及改进情况\n2021年将举办培训3次，主动公开政府信息500条。"
    assert read_text(text).figures == {}


def test_article_numbers_and_document_numbers_are_no_figures():
    text = "根据国务院令第711号、国办公开办函〔2021〕30号和《条例》第二十条，示范局公开政府信息。"
    assert read_text(text).figures == {}


def test_run_together_digits_are_parted_by_the_sums_of_the_form():
    text = (
        "三、收到和处理政府信息公开申请情况申请人情况自然人商业企业总计"
        "一、本年新收政府信息公开申请数量120000012二、上年结转政府信息公开申请数量0000000"
        "（一）予以公开120000012（七）总计120000012四、结转下年度继续办理0000000五、存在的主要问题"
    )
    figures = read_text(text).figures
    assert figures["t3.carried_in.total"] == 0
    assert figures.get("t3.new_received.natural", 12) == 12


def test_a_blank_cell_has_no_figure():
    rows = "一、本年新收政府信息公开申请数量\t3\t\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t\n"
    figures = read_text(
        f"三、收到和处理政府信息公开申请情况\n申请人情况\n{rows}（七）总计\t3\t0\t0\t0\t0\t0\t3\n"
    ).figures
    assert figures["t3.new_received.natural"] == 3
    assert "t3.new_received.business" not in figures
    assert not any(key.startswith("t3.carried_in") for key in figures)


@REAL
def test_reads_the_labelled_real_reports_well():
    whole = summed(measured(case) for case in cases_in(SHARED))
    assert whole.groups["tables"].precision >= 0.95 and whole.groups["tables"].recall >= 0.9
    assert whole.groups["core"].precision >= 0.95 and whole.groups["core"].recall >= 0.9
    assert whole.found == whole.labelled
    assert len(whole.alarms) <= 3
