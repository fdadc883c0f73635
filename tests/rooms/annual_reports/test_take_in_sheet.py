"""表格导入: a unit that does not work here hands in a sheet; it is checked as a report made here would be."""

import io

import openpyxl
import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.send_back import send_back
from gongkai.annual_reports.actions.take_in_sheet import take_in_sheet
from gongkai.annual_reports.errors import CellsBlank, NoFormThen, NotYetOver, WrongCells, WrongState
from gongkai.annual_reports.errors_files import (
    CompiledHere,
    NotOurSheet,
    ReasonNeeded,
    SheetDoesNotBalance,
    SheetOfAnother,
)
from gongkai.annual_reports.figures import settled
from gongkai.annual_reports.findings import findings_of
from gongkai.annual_reports.models import Report, ReportEvent, ReportVersion
from gongkai.annual_reports.sheets.layout import pages_of
from gongkai.annual_reports.sheets.template import template
from gongkai.annual_reports.vocabulary import EventKind, Origin, Scope, State
from gongkai.attachments import storage
from gongkai.attachments.models import StoredFile
from gongkai.audit.models import Entry
from gongkai.law import forms
from gongkai.law.checks import Stage
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county
from tests.rooms.annual_reports.rollup_reports import FORM, balanced, handed_in, make_report, make_version, zeros

pytestmark = pytest.mark.django_db
YEAR = ReportPeriod(2025)
NAME = "示范县民政局2025年报送表.xlsx"
GOOD = balanced({"t3.granted.natural": 12, "t3.carried_out.business": 2})


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def bureau(county):
    return make_agency("示范县民政局", parent=county, code="110001")


@pytest.fixture
def office(county):
    """Somebody of the competent office, whose duty reaches everything below."""
    return make_actor(county, Duty.OVERSEE, branch=True)


def sheet(values=GOOD, *, form=FORM, name="示范县民政局", code="110001", period=YEAR, scope="own"):
    return template(form, agency_name=name, agency_code=code, period=period, scope=scope, values=values)


def changed(data, **texts):
    """The sheet with other things typed into some cells."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for page in pages_of(FORM):
        for spot in page.spots:
            if spot.key in texts:
                book[page.name].cell(spot.row + 1, spot.column + 1).value = texts[spot.key]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def take(bureau, by, file=None, **options):
    values = {"covers": YEAR, "scope": "own", "file": file or sheet(), "name": NAME} | options
    return take_in_sheet(bureau.pk, by=by, **values)


def nothing_kept():
    return not (
        Report.objects.exists()
        or ReportVersion.objects.exists()
        or StoredFile.objects.exists()
        or ReportEvent.objects.exists()
        or Entry.objects.filter(action="annual_reports.take_in_sheet").exists()
    )


def test_a_sheet_becomes_a_report_handed_in(bureau, office):
    version = take(bureau, office)
    version = ReportVersion.objects.select_related("report", "source_file").get(pk=version.pk)
    assert (version.report.agency, version.report.covers, version.report.form_key) == (bureau, YEAR, "report_2021")
    assert (version.origin, version.state, version.number) == (Origin.SHEET, State.SUBMITTED, 1)
    assert (version.figures["t3.granted.natural"], version.figures["t3.new_received.total"]) == ("12", "14")
    assert len(version.figures) == 200
    assert (version.submitted_by_id, version.source_name) == (office.user_id, NAME)
    assert version.submitted_at and version.submitted_on
    assert storage.is_kept(version.source_file.sha256)
    event = version.events.get()
    assert (event.kind, event.words, event.by_name) == (EventKind.TAKEN_IN, NAME, office.name)
    assert Entry.objects.filter(action="annual_reports.take_in_sheet").count() == 1
    assert findings_of(version, settled(version), stage=Stage.RELEASE) == ()


def test_the_bodys_own_people_may_bring_their_sheet(bureau):
    assert take(bureau, make_actor(bureau, Duty.FILL)).state == State.SUBMITTED


def test_nobody_else_may(bureau):
    with pytest.raises(NotAllowed):
        take(bureau, make_actor(bureau, Duty.PUBLISH))
    with pytest.raises(Unknown):
        take(bureau, make_actor(make_agency(), Duty.OVERSEE))
    assert nothing_kept()


def test_a_second_sheet_replaces_the_first_until_it_is_approved(bureau, office):
    first = take(bureau, office)
    second = take(bureau, office, sheet(zeros()), name="更正后.xlsx")
    assert (second.pk, second.number) == (first.pk, 1)
    assert second.figures["t3.granted.natural"] == "0"
    assert [event.words for event in second.events.all()] == [NAME, "更正后.xlsx"]


def test_a_sheet_sent_back_is_replaced_and_handed_in_again(bureau, office):
    version = take(bureau, office)
    send_back(version.pk, remark="请核对结转数", by=make_actor(bureau.parent, Duty.OVERSEE, branch=True))
    again = take(bureau, office, sheet(zeros()))
    assert (again.pk, again.state, again.remark) == (version.pk, State.SUBMITTED, "")


def test_over_an_approved_report_a_reason_is_asked_for_and_makes_a_new_version(bureau, office):
    version = take(bureau, office)
    approve(version.pk, by=make_actor(bureau.parent, Duty.OVERSEE, branch=True))
    with pytest.raises(ReasonNeeded) as caught:
        take(bureau, office, sheet(zeros()))
    assert "示范县民政局 2025年度的第1版已经审定" in caught.value.sentence
    newer = take(bureau, office, sheet(zeros()), reason="结转数有误")
    assert (newer.number, newer.reason, newer.state) == (2, "结转数有误", State.SUBMITTED)
    version.refresh_from_db()
    assert (version.state, version.figures["t3.granted.natural"]) == (State.APPROVED, "12")


def test_a_report_being_compiled_here_is_not_overwritten(bureau, office):
    open_report(bureau.pk, covers=YEAR, by=make_actor(bureau, Duty.FILL))
    with pytest.raises(CompiledHere) as caught:
        take(bureau, office)
    assert "正在系统中编制（编制中）" in caught.value.sentence
    assert not StoredFile.objects.exists()


def test_every_bad_cell_is_told_at_once_and_nothing_is_kept(bureau, office):
    texts = {"t3.granted.natural": "十几件", "t2.licensing.decisions": -3, "t2.rules.issued": 1.5}
    with pytest.raises(WrongCells) as caught:
        take(bureau, office, changed(sheet(), **texts))
    assert [key for key, _ in caught.value.problems] == [
        "t2.rules.issued",
        "t2.licensing.decisions",
        "t3.granted.natural",
    ]
    assert "十几件" in caught.value.sentence
    assert nothing_kept()


def test_blank_cells_are_refused_unless_a_reason_says_why(bureau, office):
    values = {key: value for key, value in GOOD.items() if not key.startswith("t2.rules")}
    with pytest.raises(CellsBlank) as caught:
        take(bureau, office, sheet(values))
    assert caught.value.keys == ("t2.rules.issued", "t2.rules.repealed", "t2.rules.in_force")
    assert nothing_kept()

    book = openpyxl.load_workbook(io.BytesIO(sheet(values)))
    book.worksheets[0].cell(5, 6).value = "本机关无规章制定权"
    buffer = io.BytesIO()
    book.save(buffer)
    version = take(bureau, office, buffer.getvalue())
    assert version.not_applicable == {"t2.rules": "本机关无规章制定权"}
    assert "t2.rules.issued" not in version.figures


def test_bad_and_blank_cells_come_in_one_refusal(bureau, office):
    with pytest.raises(WrongCells) as caught:
        take(bureau, office, changed(sheet(), **{"t3.granted.natural": "若干", "t3.granted.other": None}))
    assert [key for key, _ in caught.value.problems] == ["t3.granted.natural", "t3.granted.other"]
    assert "还有1处数据没有填写" in caught.value.sentence


def test_a_sheet_that_does_not_balance_is_refused_with_both_sides_and_the_difference(bureau, office):
    with pytest.raises(SheetDoesNotBalance) as caught:
        take(bureau, office, changed(sheet(), **{"t3.granted.total": 11}))
    assert [one.code for one in caught.value.findings] == ["C2", "C3"]
    sums = caught.value.findings[1]
    assert (sums.lhs, sums.rhs, sums.difference) == (11, 12, -1)
    assert "相差1件" in caught.value.sentence
    assert nothing_kept()


def test_warnings_stay_with_the_report_for_the_office(bureau, office):
    make_version(make_report(bureau, year=2024), zeros() | {"t2.rules.in_force": 5}, state=State.APPROVED)
    version = take(bureau, office)
    found = findings_of(version, settled(version), stage=Stage.RELEASE)
    assert [(one.code, one.severity.value) for one in found] == [("Y-in-force", "warning")]


@pytest.mark.parametrize(
    ("change", "what", "found"),
    [
        ({"code": "999999", "name": "示范县教育局"}, "单位", "示范县教育局（999999）"),
        ({"period": ReportPeriod(2024)}, "报告期", "2024年度"),
        ({"period": ReportPeriod(2025, PeriodKind.QUARTER, 1)}, "报告期", "2025年第一季度"),
        ({"scope": "area"}, "口径", "汇总"),
    ],
)
def test_a_sheet_of_another_body_time_or_scope_is_refused(bureau, office, change, what, found):
    with pytest.raises(SheetOfAnother) as caught:
        take(bureau, office, sheet(**change))
    assert f"{what}是“{found}”" in caught.value.sentence
    assert nothing_kept()


def test_a_form_of_other_years_is_refused(bureau, office):
    old = forms.form("statistics_2014")
    with pytest.raises(NoFormThen):
        take(bureau, office, template(old, agency_name="示范县民政局", agency_code="110001", period=YEAR, scope="own"))
    assert nothing_kept()


def test_a_report_keeps_to_its_form(bureau, office):
    make_version(make_report(bureau, year=2016, form_key="statistics_2014"), {}, origin=Origin.SHEET)
    local = forms.form("local_35")
    period = ReportPeriod(2016)
    file = template(local, agency_name="示范县民政局", agency_code="110001", period=period, scope="own")
    with pytest.raises(SheetOfAnother) as caught:
        take(bureau, office, file, covers=period)
    assert "表式是“政府信息公开情况统计报表（35行）”" in caught.value.sentence


def test_a_year_that_is_not_over_is_refused(bureau, office):
    period = ReportPeriod(2999)
    with pytest.raises(NotYetOver):
        take(bureau, office, sheet(period=period), covers=period)


def test_a_workbook_of_somebody_elses_is_refused(bureau, office):
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    with pytest.raises(NotOurSheet):
        take(bureau, office, buffer.getvalue())
    assert nothing_kept()


def test_an_area_in_a_sheet_must_be_what_its_bodies_come_to(county, bureau, office):
    handed_in(county, zeros())
    handed_in(bureau, GOOD)
    told = {"name": "示范县人民政府", "code": county.code, "scope": "area"}
    with pytest.raises(SheetDoesNotBalance) as caught:
        take(county, office, sheet(zeros(), **told), scope=Scope.AREA)
    assert {one.rule for one in caught.value.findings} == {"rollup_sum"}
    version = take(county, office, sheet(**told), scope=Scope.AREA)
    assert [entry["name"] for entry in version.parts] == ["示范县人民政府", "示范县民政局"]


def test_a_sheet_cannot_be_recalled_only_sent_back_or_replaced(bureau, office):
    version = take(bureau, office)
    approve(version.pk, by=make_actor(bureau.parent, Duty.OVERSEE, branch=True))
    with pytest.raises(WrongState):
        send_back(version.pk, remark="请核对", by=make_actor(bureau.parent, Duty.OVERSEE, branch=True))
