"""报送: a report goes to the office whole, checked, and as its figures stood that day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports import figures
from gongkai.annual_reports.actions.declare_not_applicable import declare_not_applicable
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.note_finding import note_finding
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.recall import recall
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.actions.write_sections import write_sections
from gongkai.annual_reports.errors import CellsBlank, NotYetOver, PartsMissing, StillWrong, WrongState
from gongkai.annual_reports.models import ReportVersion
from gongkai.audit.models import Entry
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from tests.rooms.annual_reports.compiling import (
    FEES,
    MISSING_UNITS,
    NEW,
    PENALTIES,
    SOURCE,
    TOTAL,
    YEAR,
    begun,
    filled,
    fresh,
    handed_in,
    make_cast,
    told,
)
from tests.rooms.info_requests.cases import make_office, make_request

CARRIED_OUT = "t3.carried_out.total"


@pytest.fixture
def cast(db):
    return make_cast()


def on(monkeypatch, day):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: day)


def test_a_complete_report_is_handed_in(cast):
    version = fresh(handed_in(cast, **{PENALTIES: "12", FEES: "3.5"}))
    assert (version.state, version.submitted_by_id, version.remark) == ("submitted", cast.clerk.user_id, "")
    assert (version.figures[PENALTIES], version.figures[FEES], version.figures[NEW]) == ("12", "3.5", "0")
    assert (version.recorded[NEW], PENALTIES in version.recorded, version.parts) == ("0", False, [])
    assert version.submitted_at is not None and version.submitted_on is not None
    assert told(version) == ["opened", "submitted"]
    assert Entry.objects.filter(action="annual_reports.submit", about_id=str(version.pk)).count() == 1


def test_what_was_handed_in_does_not_move_with_the_records(cast):
    """One request of December 2025 is on record when the report goes in; another is entered afterwards."""
    office = make_office(cast.bureau)
    make_request(office, on=date(2025, 12, 29))
    version = handed_in(cast)
    assert [fresh(version).figures[key] for key in (NEW, TOTAL, CARRIED_OUT)] == ["1", "1", "1"]

    make_request(office, on=date(2025, 12, 30))

    assert [figures.settled(fresh(version)).values[key] for key in (NEW, TOTAL, CARRIED_OUT)] == [1, 1, 1]
    recall(version.pk, by=cast.clerk)
    assert [figures.settled(fresh(version)).values[key] for key in (NEW, TOTAL, CARRIED_OUT)] == [2, 2, 2]
    assert fresh(submit(version.pk, by=cast.clerk)).recorded[NEW] == "2"


def test_what_was_typed_behind_its_back_does_not_count(cast):
    version = handed_in(cast)
    typed = {PENALTIES: {"value": "99", "source": "x", "by": "x", "on": "2026-01-01"}}
    ReportVersion.objects.filter(pk=version.pk).update(typed=typed)
    assert figures.settled(fresh(version)).values[PENALTIES] == 0


def test_handing_in_twice_is_refused(cast):
    version = handed_in(cast)
    with pytest.raises(WrongState) as refusal:
        submit(version.pk, by=cast.clerk)
    assert "目前为“已报送”，不能报送" in refusal.value.sentence
    assert told(version) == ["opened", "submitted"]


@pytest.mark.parametrize("day", [date(2025, 11, 3), date(2025, 12, 31)])
def test_a_year_that_is_not_over_is_not_handed_in(cast, monkeypatch, day):
    version = filled(begun(cast), by=cast.clerk)
    on(monkeypatch, day)
    with pytest.raises(NotYetOver) as refusal:
        submit(version.pk, by=cast.clerk)
    assert refusal.value.sentence == (
        "2025年度到2025-12-31才结束，数据还会变动，从2026-01-01起才能报送。请届时再报送；现在可以先保存。"
    )
    assert fresh(version).state == "draft"


def test_the_first_day_after_it_is_early_enough(cast, monkeypatch):
    version = filled(begun(cast), by=cast.clerk)
    on(monkeypatch, date(2026, 1, 1))
    assert submit(version.pk, by=cast.clerk).submitted_on == date(2026, 1, 1)


def test_a_month_is_handed_in_once_it_is_over(cast, monkeypatch):
    version = filled(begun(cast, covers=ReportPeriod(2025, PeriodKind.MONTH, 2)), by=cast.clerk)
    on(monkeypatch, date(2025, 2, 28))
    with pytest.raises(NotYetOver):
        submit(version.pk, by=cast.clerk)
    on(monkeypatch, date(2025, 3, 1))
    assert submit(version.pk, by=cast.clerk).state == "submitted"


def test_a_blank_cell_is_no_silent_zero(cast):
    version = filled(begun(cast), by=cast.clerk)
    fill_in(version.pk, values={PENALTIES: "", FEES: ""}, source="", by=cast.clerk)
    with pytest.raises(CellsBlank) as refusal:
        submit(version.pk, by=cast.clerk)
    assert refusal.value.keys == (PENALTIES, FEES)
    assert refusal.value.sentence == (
        "还有2处数据没有填写：行政处罚（本年处理决定数量）、行政事业性收费（本年收费金额（单位：万元））。"
        "没有发生的请填0；没有这项职责的请标明“不适用”并说明原因，再报送。"
    )
    declare_not_applicable(version.pk, key="t2.penalties", reason="没有行政处罚权", by=cast.clerk)
    declare_not_applicable(version.pk, key="t2.fees", reason="没有收费项目", by=cast.clerk)
    version = fresh(submit(version.pk, by=cast.clerk))
    assert PENALTIES not in version.figures and version.not_applicable["t2.penalties"] == "没有行政处罚权"


def test_a_sum_that_does_not_hold_is_refused_with_its_sentence(cast):
    version = filled(begun(cast), by=cast.clerk)
    fill_in(version.pk, values={NEW: "5"}, source=SOURCE, by=cast.clerk)
    with pytest.raises(StillWrong) as refusal:
        submit(version.pk, by=cast.clerk)
    assert "不能报送。第一处：" in refusal.value.sentence and "自然人" in refusal.value.sentence
    assert fresh(version).figures == {}


def test_figures_set_right_with_their_source_are_handed_in(cast):
    """Five applications on paper that no record knows: received and granted, to persons, and in both totals."""
    version = filled(begun(cast), by=cast.clerk)
    rows = ("new_received", "granted", "total_handled")
    given = {f"t3.{row}.{column}": "5" for row in rows for column in ("natural", "total")}
    fill_in(version.pk, values=given, source="县政务大厅登记簿", by=cast.clerk)
    version = fresh(submit(version.pk, by=cast.clerk))
    assert (version.figures[TOTAL], version.recorded[TOTAL]) == ("5", "0")


def test_a_section_left_empty_is_refused(cast):
    version = filled(begun(cast), by=cast.clerk)
    write_sections(version.pk, texts={"problems": ""}, by=cast.clerk)
    with pytest.raises(StillWrong) as refusal:
        submit(version.pk, by=cast.clerk)
    assert "五、存在的主要问题及改进情况" in refusal.value.sentence


def test_an_area_is_not_handed_in_without_its_parts(cast):
    own = filled(open_report(cast.county.pk, covers=YEAR, by=cast.office), by=cast.office, **{PENALTIES: "1"})
    submit(own.pk, by=cast.office)
    bureau = handed_in(cast, **{PENALTIES: "12"})
    area = filled(open_report(cast.county.pk, covers=YEAR, scope="area", by=cast.office), by=cast.office)
    with pytest.raises(PartsMissing) as refusal:
        submit(area.pk, by=cast.office)
    assert refusal.value.sentence == (
        "还有1个单位没有报送，汇总不完整：示范县教育局。请催报，或者在核对结果中说明原因后再报送。"
    )
    note_finding(area.pk, ref=MISSING_UNITS, note="示范县教育局已并入水利局", by=cast.office)
    area = fresh(submit(area.pk, by=cast.office))
    assert (area.figures[PENALTIES], area.recorded[PENALTIES]) == ("13", "13")
    assert [(part["agency_id"], part["version_id"]) for part in area.parts] == [
        (cast.county.pk, own.pk), (cast.bureau.pk, bureau.pk), (cast.other.pk, None),
    ]  # fmt: skip


def test_others_do_not_hand_it_in(cast):
    version = filled(begun(cast), by=cast.clerk)
    with pytest.raises(Unknown):
        submit(version.pk, by=cast.stranger)
    with pytest.raises(NotAllowed):
        submit(version.pk, by=cast.reader)
    assert fresh(version).state == "draft"


@pytest.mark.django_db(transaction=True)
def test_several_at_once_hand_it_in_only_once():
    cast = make_cast()
    version = filled(begun(cast), by=cast.clerk)

    def send(by):
        try:
            return submit(version.pk, by=by).state
        except WrongState as refusal:
            return refusal.values["state"]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        ends = list(pool.map(send, [cast.clerk, cast.office, cast.second, cast.clerk]))
    assert sorted(ends) == ["submitted", "已报送", "已报送", "已报送"]
    assert told(version) == ["opened", "submitted"]
