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


ROWS = [
    "一、本年新收政府信息公开申请数量|12|3|0|0|1|0|16",
    "二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1",
    "（一）予以公开|8|2|0|0|1|0|11",
    "（七）总计|13|2|0|0|1|0|16",
    "四、结转下年度继续办理|0|1|0|0|0|0|1",
]
HEAD = "三、收到和处理政府信息公开申请情况\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
NAMES = ("natural", "business", "research", "public_welfare", "legal_service", "other", "total")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(lambda rows: "\n".join(f"| {row.replace('|', ' | ')} |" for row in rows), id="between bars"),
        pytest.param(lambda rows: " ".join(rows).replace("|", " "), id="in one line with blanks"),
        pytest.param(lambda rows: "\n".join(rows).replace("|", "\n"), id="one cell a line"),
        pytest.param(lambda rows: "\n\n".join(rows).replace("|", "\n\n"), id="one cell a line with blank lines"),
        pytest.param(
            lambda rows: (
                "<table>"
                + "".join(f"<tr><td colspan='3'>{row.replace('|', '</td><td><p>')}</p></td></tr>" for row in rows)
                + "</table>"
            ),
            id="as the markup of a page",
        ),
    ],
)
def test_reads_table_three_however_its_cells_are_parted(written):
    figures = read_text(f"{HEAD}\n{written(ROWS)}\n四、政府信息公开行政复议、行政诉讼情况").figures
    assert [figures[f"t3.new_received.{name}"] for name in NAMES] == [12, 3, 0, 0, 1, 0, 16]
    assert [figures[f"t3.total_handled.{name}"] for name in NAMES] == [13, 2, 0, 0, 1, 0, 16]
    assert figures["t3.carried_out.business"] == 1


def test_blank_cells_between_bars_keep_their_columns():
    blank = [row.replace("|0", "|") for row in ROWS]
    text = f"{HEAD}\n" + "\n".join(f"| {row.replace('|', ' | ')} |" for row in blank)
    figures = read_text(text).figures
    assert figures["t3.new_received.legal_service"] == 1
    assert "t3.new_received.research" not in figures


def test_the_rows_of_a_printed_table_are_told_by_the_lines_their_labels_begin_on():
    labels = ["一、本年新收政府信息\n公开申请数量", "二、上年结转政府信息\n公开申请数量"]
    figures = ["92    30    28    44   120     0   314", "       2                               2"]
    lines = [f"{label}      {numbers}" for label, numbers in zip(labels, figures, strict=True)]
    text = f"{HEAD}\n" + "\n".join(lines) + "\n（一）予以公开       94    32    28    44   120     0   318\n"
    read = read_text(text).figures
    assert (read["t3.new_received.natural"], read["t3.new_received.total"]) == (92, 314)


def test_long_run_together_digits_are_parted_quickly():
    text = f"{HEAD}一、本年新收政府信息公开申请数量123456789012345678901234567890123456789012345二、上年结转"
    assert not any(key.startswith("t3.") for key in read_text(text).figures)


def test_a_total_through_channels_of_several_kinds_is_no_count_of_one_of_them():
    text = "示范局2021年政府信息公开工作年度报告\n全年通过门户网站、政务公开栏等途径主动公开政府信息90条。"
    assert read_text(text).figures == {"proactive_total": 90}


def test_what_was_published_before_counts_less_than_this_year():
    text = "示范局2012年政府信息公开工作年度报告\n截至2012年底，累计主动公开政府信息900条，其中2012年新增政府信息70条。"
    assert read_text(text).figures == {"proactive_total": 70}


def test_none_of_the_costs_of_cases_is_not_none_of_the_cases():
    text = "示范局2012年政府信息公开工作年度报告\n本年度未产生与诉讼（行政复议、行政申诉）有关的费用支出。"
    assert {"lawsuits", "reconsiderations", "appeals"}.isdisjoint(read_text(text).figures)
