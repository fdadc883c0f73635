"""A report held against the rules: sums of its figures, faults of its text."""

from pathlib import Path

import pytest

from benchmarks.reading import OWN, cases_in
from gongkai.annual_reports.checking import check_report
from gongkai.annual_reports.reading import read_text

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
CASES = {case.name: case for case in cases_in(OWN)}


def rules(text, severity="error"):
    return [one.rule for one in check_report(read_text(text)) if one.severity == severity]


def test_a_report_that_adds_up_has_no_errors():
    assert rules(CASES["county"].text) == []


def test_one_changed_cell_is_told_with_both_sides_and_its_place():
    text = CASES["county"].text.replace(
        "申请数量	4	1	0	0	0	0	5", "申请数量	4	1	0	0	0	0	7"
    )
    found = [one for one in check_report(read_text(text)) if one.rule == "t3_row_sum"]
    assert [(one.lhs, one.rhs) for one in found] == [(7, 5)]
    assert found[0].place.quote == "7"


def test_staff_that_do_not_add_up():
    found = [one for one in check_report(read_text(CASES["town"].text)) if one.severity == "error"]
    assert [(one.rule, one.lhs, one.rhs) for one in found] == [("staff_sum", 12, 11)]


def test_parts_given_as_examples_need_not_add_up():
    text = "示范局2013年政府信息公开工作年度报告\n二、主动公开\n2013年我局主动公开信息293条，其中规范性文件28条，公告公示27条。"
    assert rules(text) == []


def test_headings_without_their_tables_are_told():
    text = CASES["county"].text
    start, end = text.index("（本列数据"), text.index("四、政府信息公开行政复议")
    assert "missing_table" in rules(text[:start] + text[end:], "warning")


def test_a_title_without_a_year_and_a_bookmark_are_told():
    text = "示范县人民政府政府信息公开工作年度报告\n[bookmark: _GoBack]2009年，我县主动公开政府信息12条。涉及国家机密的不予公开。"
    found = rules(text, "warning")
    assert {"title_without_year", "leftover_mark", "wrong_term"} <= set(found)


def test_plans_that_name_the_year_reported_on_are_a_hint():
    text = "示范局2013年政府信息公开总结\n2013年我局主动公开信息293条。\n七、改进措施\n2013年我局将主要采取以下措施。"
    assert rules(text, "hint") == ["reporting_year_mismatch"]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five source documents (../shared/seeds) are not here")
def test_the_five_source_documents_give_what_is_known_of_them():
    seeds = [read_text(path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    zero, _, two, three, four = seeds
    assert (
        zero.figures["proactive_total"] == 1522 == zero.figures["departments_items"] + zero.figures["townships_items"]
    )
    assert (zero.figures["departments_share"], zero.figures["requests_total"]) == (0.769, 0)
    errors = {(one.rule, one.lhs, one.rhs) for one in check_report(two) if one.severity == "error"}
    assert errors == {("staff_sum", 53, 52), ("part_exceeds_whole", 1400, 38)}
    assert three.figures["cleanup_total"] == 61
    assert four.figures["proactive_total"] == 278
    assert {"other_unit_name", "leftover_mark"} <= {one.rule for one in check_report(four)}
