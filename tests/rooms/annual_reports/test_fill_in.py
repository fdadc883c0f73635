"""填报数据: figures no record knows, each with its source."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports import figures
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.declare_not_applicable import declare_not_applicable
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.errors import SourceNeeded, UnknownCells, WrongCells, WrongState
from gongkai.annual_reports.models import ReportVersion
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.law.report_periods import ReportPeriod
from tests.rooms.annual_reports.compiling import (
    FEES,
    NEW,
    PENALTIES,
    SOURCE,
    TOTAL,
    begun,
    filled,
    fresh,
    handed_in,
    make_cast,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def version(cast):
    return begun(cast)


def values(version):
    return {key: entry["value"] for key, entry in fresh(version).typed.items()}


def sheet_of(cast, **changes):
    """A version read from a sheet and sent back: its figures stand by themselves."""
    version = begun(cast)
    fields = {"origin": "sheet", "state": "returned", "figures": {PENALTIES: "7", NEW: "4"}} | changes
    ReportVersion.objects.filter(pk=version.pk).update(**fields)
    return fresh(version)


def test_a_clerk_types_figures_with_their_source(cast, version):
    fill_in(version.pk, values={PENALTIES: "１，２３４件", FEES: "35000元"}, source=f" {SOURCE} ", by=cast.clerk)
    typed = fresh(version).typed
    assert (typed[PENALTIES]["value"], typed[FEES]["value"]) == ("1234", "3.5")
    assert (typed[PENALTIES]["source"], typed[PENALTIES]["by"]) == (SOURCE, cast.clerk.name)
    assert len(typed[PENALTIES]["on"]) == len("2026-01-12")
    assert figures.settled(fresh(version)).values[PENALTIES] == 1234


def test_the_journal_keeps_what_was_typed(cast, version):
    fill_in(version.pk, values={PENALTIES: "12"}, source=SOURCE, by=cast.clerk)
    entry = Entry.objects.get(action="annual_reports.fill_in")
    assert entry.details == {"number": 1, "figures": {PENALTIES: "12"}, "source": SOURCE}


def test_a_printed_ten_thousand_is_kept_in_yuan(cast):
    version = begun(cast, covers=ReportPeriod(2017))
    fill_in(version.pk, values={"stat.fees_yuan.year": "1.5"}, source=SOURCE, by=cast.clerk)
    assert values(version) == {"stat.fees_yuan.year": "15000"}


def test_a_blank_takes_a_typed_figure_away_and_needs_no_source(cast, version):
    fill_in(version.pk, values={PENALTIES: "12", FEES: "3"}, source=SOURCE, by=cast.clerk)
    fill_in(version.pk, values={PENALTIES: " "}, source="", by=cast.clerk)
    assert values(version) == {FEES: "3"}


def test_a_figure_over_the_records_is_kept_beside_them(cast, version):
    fill_in(version.pk, values={NEW: "2", TOTAL: "2"}, source="县政务大厅登记簿", by=cast.clerk)
    settled = figures.settled(fresh(version))
    assert (settled.values[NEW], settled.recorded[NEW], settled.differs(NEW)) == (2, 0, True)


def test_what_the_records_say_anyway_is_not_typed(cast, version):
    fill_in(version.pk, values={NEW: "0"}, source="", by=cast.clerk)
    assert values(version) == {}
    fill_in(version.pk, values={NEW: "2"}, source=SOURCE, by=cast.clerk)
    fill_in(version.pk, values={NEW: "0"}, source="", by=cast.clerk)
    assert values(version) == {}


def test_a_typed_figure_needs_its_source(cast, version):
    with pytest.raises(SourceNeeded) as refusal:
        fill_in(version.pk, values={PENALTIES: "12", FEES: "", NEW: "1"}, source="  ", by=cast.clerk)
    assert refusal.value.keys == (PENALTIES, NEW)
    assert "行政处罚（本年处理决定数量）、本年新收（自然人）" in refusal.value.sentence
    assert values(version) == {}


def test_cells_saved_again_unchanged_keep_their_source(cast, version):
    fill_in(version.pk, values={PENALTIES: "12"}, source="执法统计", by=cast.clerk)
    fill_in(version.pk, values={PENALTIES: "12", FEES: ""}, source="", by=cast.clerk)
    fill_in(version.pk, values={PENALTIES: "12件", FEES: "3"}, source="财政决算", by=cast.clerk)
    typed = fresh(version).typed
    assert (typed[PENALTIES]["source"], typed[FEES]["source"]) == ("执法统计", "财政决算")
    assert Entry.objects.filter(action="annual_reports.fill_in").count() == 2, "what changed nothing is no line"


def test_a_single_cell_is_given_another_source(cast, version):
    fill_in(version.pk, values={PENALTIES: "12"}, source="执法统计", by=cast.clerk)
    fill_in(version.pk, values={PENALTIES: "12"}, source="执法统计（更新）", by=cast.clerk)
    assert fresh(version).typed[PENALTIES]["source"] == "执法统计（更新）"


def test_every_wrong_cell_is_told_at_once_and_none_is_kept(cast, version):
    given = {PENALTIES: "-3", FEES: "5件", NEW: "约12", TOTAL: "4"}
    with pytest.raises(WrongCells) as refusal:
        fill_in(version.pk, values=given, source=SOURCE, by=cast.clerk)
    assert [key for key, _sentence in refusal.value.problems] == [PENALTIES, FEES, NEW]
    assert refusal.value.problems[1][1] == (
        "“行政事业性收费（本年收费金额（单位：万元））”的单位是“万元”，您填写的单位是“件”，两者不能换算。请按“万元”填写。"
    )
    assert refusal.value.sentence.startswith("有3处数据不能保存：“行政处罚（本年处理决定数量）”填写的“-3”是负数")
    assert values(version) == {}


def test_cells_the_form_does_not_have_are_refused(cast, version):
    with pytest.raises(UnknownCells) as refusal:
        fill_in(version.pk, values={"t9.nothing": "1", PENALTIES: "1"}, source=SOURCE, by=cast.clerk)
    assert "t9.nothing" in refusal.value.sentence
    assert values(version) == {}


def test_a_cell_that_does_not_apply_takes_no_figure(cast, version):
    declare_not_applicable(version.pk, key="t2.penalties", reason="没有行政处罚权", by=cast.clerk)
    with pytest.raises(WrongCells) as refusal:
        fill_in(version.pk, values={PENALTIES: "3"}, source=SOURCE, by=cast.clerk)
    assert "已标明“不适用”（没有行政处罚权）" in refusal.value.sentence
    fill_in(version.pk, values={PENALTIES: ""}, source="", by=cast.clerk)


def test_a_source_with_page_code_is_refused(cast, version):
    with pytest.raises(BadWords):
        fill_in(version.pk, values={PENALTIES: "3"}, source="<script>alert(1)</script>", by=cast.clerk)


def test_a_report_handed_in_from_another_tab_is_not_changed(cast):
    version = handed_in(cast)
    before = fresh(version).typed
    with pytest.raises(WrongState) as refusal:
        fill_in(version.pk, values={PENALTIES: "3"}, source=SOURCE, by=cast.clerk)
    assert refusal.value.sentence == (
        "示范县水利局 2025年度目前为“已报送”，不能填报数据。该报告已经报送。需要修改的，请先撤回报送，或者由主管部门退回。"
    )
    assert fresh(version).typed == before


def test_two_tabs_that_type_different_cells_both_keep_theirs(cast, version):
    fill_in(version.pk, values={PENALTIES: "3"}, source="一", by=cast.clerk)
    fill_in(version.pk, values={FEES: "4"}, source="二", by=cast.clerk)
    assert values(version) == {PENALTIES: "3", FEES: "4"}


def test_an_approved_report_is_not_changed(cast):
    version = approve(handed_in(cast).pk, by=cast.office)
    with pytest.raises(WrongState):
        fill_in(version.pk, values={PENALTIES: "3"}, source=SOURCE, by=cast.office)


def test_a_figure_over_a_sheets_own_can_be_taken_away_again(cast):
    version = sheet_of(cast)
    fill_in(version.pk, values={PENALTIES: "9", FEES: "2"}, source="电话核实", by=cast.office)
    assert fresh(version).typed[PENALTIES]["over"] == "7"
    assert figures.settled(fresh(version)).values[PENALTIES] == 9
    fill_in(version.pk, values={PENALTIES: "", FEES: ""}, source="", by=cast.office)
    settled = figures.settled(fresh(version))
    assert (settled.values[PENALTIES], settled.values[FEES], fresh(version).typed) == (7, None, {})


def test_it_comes_back_even_after_the_sheet_was_handed_in_with_it(cast):
    version = filled(sheet_of(cast), by=cast.office, **{PENALTIES: "9", NEW: "0"})
    assert fresh(submit(version.pk, by=cast.office)).figures[PENALTIES] == "9"
    ReportVersion.objects.filter(pk=version.pk).update(state="returned")
    fill_in(version.pk, values={PENALTIES: ""}, source="", by=cast.office)
    assert fresh(version).figures[PENALTIES] == "7"


def test_the_office_may_fill_in_for_a_body_below_it(cast, version):
    fill_in(version.pk, values={PENALTIES: "3"}, source=SOURCE, by=cast.office)
    assert values(version) == {PENALTIES: "3"}


def test_others_do_not_fill_it_in(cast, version):
    with pytest.raises(Unknown):
        fill_in(version.pk, values={PENALTIES: "3"}, source=SOURCE, by=cast.stranger)
    with pytest.raises(NotAllowed):
        fill_in(version.pk, values={PENALTIES: "3"}, source=SOURCE, by=cast.reader)


def test_a_sum_over_an_area_can_be_set_right(cast):
    area = open_report(cast.county.pk, covers=ReportPeriod(2025), scope="area", by=cast.office)
    fill_in(area.pk, values={PENALTIES: "30"}, source="各单位电话核实", by=cast.office)
    assert figures.settled(fresh(area)).values[PENALTIES] == 30
