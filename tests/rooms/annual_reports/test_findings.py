import pytest

from gongkai.annual_reports.figures import settled
from gongkai.annual_reports.findings import findings_of, ref_of, stage_of
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law.checks import Severity, Stage
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from tests.factories import make_agency
from tests.rooms.annual_reports.reports import (
    SECOND_QUARTER,
    WRITTEN,
    YEAR,
    figures,
    make_approved,
    make_branch,
    make_draft,
    make_report,
    make_sheet,
    make_version,
)

pytestmark = pytest.mark.django_db
LAST_YEAR = ReportPeriod(2024)


def test_a_report_that_adds_up_has_nothing_against_it():
    assert _found(_handed_in()) == ()


def test_a_table_that_does_not_add_up_is_an_error_with_both_sides_and_the_cells():
    version = _handed_in(t3__granted__natural="5")
    found = {finding.code: finding for finding in _found(version)}
    assert set(found) == {"C2", "C3"}
    assert found["C2"].severity is Severity.ERROR
    assert (found["C2"].lhs, found["C2"].rhs, found["C2"].difference) == (10, 9, 1)
    assert "t3.granted.natural" in {cell.key for cell in found["C2"].cells}
    assert "2021年格式" in found["C2"].article or "《条例》" in found["C2"].article
    assert found["C2"].blocks
    assert not found["C2"].may_note


def test_blanks_are_borne_while_the_report_is_made_and_refused_when_it_is_handed_in():
    draft = make_draft()
    assert "cell_missing" not in _rules(_found(draft, Stage.DRAFT))
    assert "t2.licensing.decisions" in _keys(_found(draft, Stage.RELEASE), "cell_missing")


def test_what_last_year_carried_out_is_carried_in_or_a_reason_given():
    agency = make_agency()
    make_approved(agency, LAST_YEAR, figures=figures(t3__carried_out__natural="4", t3__carried_out__total="4"))
    found = [one for one in _found(_handed_in(agency)) if one.rule == "carried_over"]
    assert [(one.lhs, one.rhs) for one in found] == [(1, 4), (1, 4)]
    assert all(one.may_note and one.blocks for one in found)
    noted = _handed_in(make_agency(), notes={})
    assert "carried_over" not in _rules(_found(noted))


def test_the_newest_approved_version_of_last_year_is_the_one_compared_with():
    agency = make_agency()
    before = make_approved(agency, LAST_YEAR, figures=figures(t3__carried_out__natural="4", t3__carried_out__total="4"))
    right = figures(t2__normative_docs__in_force="18")
    make_version(before.report, State.APPROVED, number=2, figures=right, reason="数字有误")
    assert _found(_handed_in(agency)) == ()


def test_a_note_settles_an_error_that_may_be_kept_with_a_reason():
    agency = make_agency()
    make_approved(agency, LAST_YEAR, figures=figures(t3__carried_out__natural="4", t3__carried_out__total="4"))
    version = _handed_in(agency)
    refs = [one.ref for one in _found(version) if one.rule == "carried_over"]
    version.notes = {ref: {"note": "机构合并，由原单位办结", "by": "张演示", "on": "2026-01-10"} for ref in refs}
    kept = [one for one in _found(version) if one.rule == "carried_over"]
    assert [(one.note, one.noted_by, one.blocks) for one in kept] == [("机构合并，由原单位办结", "张演示", False)] * 2


def test_a_quarter_is_compared_with_the_quarter_before():
    agency = make_agency()
    first = ReportPeriod(2025, PeriodKind.QUARTER, 1)
    make_approved(agency, first, figures=figures(t3__carried_out__natural="3", t3__carried_out__total="3"))
    second = make_version(make_report(agency, SECOND_QUARTER), State.SUBMITTED, sections={})
    assert [(one.lhs, one.rhs) for one in _found(second) if one.rule == "carried_over"] == [(1, 3), (1, 3)]


def test_quarters_must_sum_to_the_year_and_a_missing_one_leaves_it_open():
    agency = make_agency()
    for ordinal in (1, 2, 3):
        make_approved(agency, ReportPeriod(2025, PeriodKind.QUARTER, ordinal), figures=_licences("10"))
    assert "period_sum" not in _rules(_found(_handed_in(agency)))
    fourth = make_approved(agency, ReportPeriod(2025, PeriodKind.QUARTER, 4), figures=_licences("11"))
    year = make_version(fourth.report.agency.reports.get(period="year"), State.APPROVED)
    sums = [one for one in _found(year) if one.rule == "period_sum"]
    licences = next(one for one in sums if one.cells[0].key == "t2.licensing.decisions")
    assert (licences.lhs, licences.rhs) == (40, 41)


def test_months_that_carry_their_year_so_far_are_summed_by_what_is_their_own():
    agency = make_agency()
    for ordinal, so_far in ((1, "4"), (2, "8"), (3, "12"), (4, "16")):
        said = figures("local_54", stat__lawsuits__period="4", stat__lawsuits__year=so_far)
        make_approved(agency, ReportPeriod(2012, PeriodKind.QUARTER, ordinal), form_key="local_54", figures=said)
    said = figures("local_54", stat__lawsuits__period="16", stat__lawsuits__year="16")
    year = make_approved(agency, ReportPeriod(2012), form_key="local_54", figures=said)
    assert "period_sum" not in _rules(_found(year))
    year.figures = said | {"stat.lawsuits.year": "15", "stat.lawsuits.period": "15"}
    assert {(one.lhs, one.rhs) for one in _found(year) if one.rule == "period_sum"} == {(15, 16)}


def test_an_area_that_is_not_the_sum_of_its_parts_is_an_error():
    county, bureau, township = make_branch()
    for body in (county, bureau, township):
        make_approved(body)
    area = make_version(make_report(county, scope=Scope.AREA), typed={"t2.licensing.decisions": _typed("121")})
    found = [one for one in _found(area, Stage.DRAFT) if one.cells and one.cells[0].key == "t2.licensing.decisions"]
    assert [(one.rule, one.lhs, one.rhs) for one in found] == [("rollup_sum", 121, 120)]


def test_an_area_with_units_missing_needs_a_reason_and_names_them():
    county, bureau, township = make_branch()
    make_approved(bureau)
    area = make_version(make_report(county, scope=Scope.AREA))
    missing = next(one for one in _found(area, Stage.DRAFT) if one.rule == "units_missing")
    assert (missing.lhs, missing.rhs, missing.needs_note) == (1, 3, True)
    assert township.name in missing.message
    assert missing.ref == ref_of("A-units", "")


def test_a_figure_typed_over_the_records_is_a_warning_with_its_source_as_the_note():
    draft = make_draft(typed={"t3.granted.natural": _typed("4")})
    found = next(one for one in _found(draft, Stage.DRAFT) if one.rule == "adjusted")
    assert (found.lhs, found.rhs, found.difference) == (4, 0, 4)
    assert (found.note, found.noted_by, found.blocks) == ("行政审批局年报", "张演示", False)
    assert found.severity is Severity.WARNING


def test_a_figure_changed_on_a_sheet_says_what_the_sheet_said():
    over = _typed("41") | {"over": "40"}
    sheet = make_sheet(state=State.RETURNED, typed={"t2.licensing.decisions": over})
    found = next(one for one in _found(sheet, Stage.DRAFT) if one.rule == "adjusted")
    assert (found.lhs, found.rhs) == (41, 40)
    assert "表格" in found.message


def test_a_cell_said_not_to_apply_although_something_is_counted_is_an_error():
    version = _handed_in(recorded={"t4.reconsideration.total": "2"}, not_applicable={"t4": "没有"})
    found = next(one for one in _found(version) if one.rule == "not_applicable_mismatch")
    assert found.rhs == 2
    assert found.blocks


def test_sections_that_must_be_written_and_are_empty_are_errors_once_the_report_is_handed_in():
    draft = make_draft(sections=WRITTEN | {"problems": "  "})
    assert "section_missing" not in _rules(_found(draft, Stage.DRAFT))
    found = [one for one in _found(draft, Stage.RELEASE) if one.rule == "section_missing"]
    assert [one.section for one in found] == ["problems"]
    assert "五、存在的主要问题及改进情况" in found[0].message


def test_statistics_of_a_shorter_period_need_no_text():
    quarter = make_draft(covers=SECOND_QUARTER, sections={})
    assert "section_missing" not in _rules(_found(quarter, Stage.RELEASE))


def test_figures_in_the_text_that_are_not_those_of_the_tables_are_warnings_placed_in_their_section():
    text = {"overview": "2025年，本机关收到政府信息公开申请15件。"}
    found = next(one for one in _found(_handed_in(sections=WRITTEN | text)) if one.rule == "text_vs_table")
    assert (found.lhs, found.rhs) == (15, 13)  # 12 new and 1 carried in, the reading that comes nearest
    assert found.section == "overview"
    assert "15件" in found.place
    assert found.needs_note
    assert found.blocks


def test_flaws_of_the_words_are_found_with_the_section_they_stand_in():
    text = {"problems": "个别事项涉及国家机密，未能及时公开。"}
    found = next(one for one in _found(_handed_in(sections=WRITTEN | text)) if one.rule == "wrong_term")
    assert found.section == "problems"
    assert "国家机密" in found.place


def test_words_of_last_year_left_in_the_text_are_pointed_out():
    text = {"overview": "2024年，本机关收到政府信息公开申请12件。"}
    found = [one for one in _found(_handed_in(sections=WRITTEN | text)) if one.rule == "reporting_year_mismatch"]
    assert [(one.severity, one.section) for one in found] == [(Severity.HINT, "overview")]
    assert not found[0].blocks


def test_errors_stand_first_and_hints_last():
    text = {"overview": "2024年，本机关收到政府信息公开申请15件。"}
    version = _handed_in(t3__granted__natural="5", sections=WRITTEN | text)
    order = [one.severity for one in _found(version)]
    assert order == sorted(order, key=[Severity.ERROR, Severity.WARNING, Severity.HINT].index)
    assert {Severity.ERROR, Severity.HINT} <= set(order)


def test_the_same_finding_keeps_its_name_when_the_figures_change():
    one, other = _handed_in(t3__granted__natural="5"), _handed_in(t3__granted__natural="4")
    assert [finding.ref for finding in _found(one)] == [finding.ref for finding in _found(other)]


def test_an_old_report_is_looked_at_as_published_and_cells_that_were_not_read_are_no_zeros():
    reading = {"t3.new_received.natural": {"value": "10"}, "t3.new_received.total": {"value": "12"}}
    old = make_version(make_report(covers=LAST_YEAR), origin=Origin.FILE, reading=reading, sections={})
    assert stage_of(old) is Stage.PUBLISHED
    assert _found(old) == ()


def test_the_text_of_an_old_report_is_looked_at_for_its_figures_and_its_words():
    text = "示范县2009年政府信息公开工作年度报告\n全年主动公开政府信息约100条，其中公开类60条，依申请类30条。涉及国家机密的不予公开。"
    reading = {"proactive_total": {"value": "100"}}
    report = make_report(covers=ReportPeriod(2009), form_key="minimal_2009")
    old = make_version(report, origin=Origin.FILE, reading=reading, sections={"text": text})
    found = next(one for one in _found(old) if one.rule == "wrong_term")
    assert (found.section, "国家机密" in found.place) == ("text", True)


def test_the_errors_an_old_report_was_published_with_are_noted_with_it():
    reading = {key: {"value": value} for key, value in figures(t3__granted__natural="5").items()}
    old = make_version(make_report(covers=LAST_YEAR), origin=Origin.FILE, reading=reading, sections={})
    ref = _found(old)[0].ref
    old.notes = {ref: {"note": "按公布时的内容入库", "by": "张演示", "on": "2026-01-10"}}
    assert _found(old)[0].note == "按公布时的内容入库"


def test_a_table_without_words_beside_it_is_no_missing_part():
    long = "全年工作情况如下。" * 40 + "收取信息处理费0元。"
    assert "missing_part" not in _rules(_found(_handed_in(sections=WRITTEN | {"other": long})))


def test_how_strictly_a_version_is_looked_at_follows_where_it_stands():
    assert stage_of(make_draft()) is Stage.DRAFT
    assert stage_of(make_sheet()) is Stage.RELEASE
    assert stage_of(make_sheet(state=State.RETURNED)) is Stage.DRAFT


def test_a_report_is_checked_in_a_handful_of_queries(django_assert_max_num_queries):
    version = _handed_in()
    figures_of_it = settled(version)
    with django_assert_max_num_queries(5):
        findings_of(version, figures_of_it, stage=Stage.RELEASE)


def _handed_in(agency=None, /, **changes):
    fields = {name: changes.pop(name) for name in list(changes) if "__" not in name}
    said = {"figures": figures(**changes)} | fields
    return make_version(make_report(agency, YEAR), State.SUBMITTED, **said)


def _licences(count):
    return dict.fromkeys(figures(), "0") | {"t2.licensing.decisions": count}


def _found(version, stage=Stage.RELEASE):
    return findings_of(version, settled(version), stage=stage_of(version) if version.origin == Origin.FILE else stage)


def _rules(found):
    return {one.rule for one in found}


def _keys(found, rule):
    return {cell.key for one in found if one.rule == rule for cell in one.cells}


def _typed(value):
    return {"value": value, "source": "行政审批局年报", "by": "张演示", "on": "2026-01-10"}
