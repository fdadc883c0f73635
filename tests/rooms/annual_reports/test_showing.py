from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gongkai.annual_reports import queries
from gongkai.annual_reports.models import ReportDeadline, ReportEvent
from gongkai.annual_reports.vocabulary import CellState, EventKind, Origin, Scope, State
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import AgencyKind, Duty
from tests.factories import make_actor, make_agency, make_person
from tests.rooms.annual_reports.reports import (
    AT,
    SECOND_QUARTER,
    YEAR,
    figures,
    make_approved,
    make_branch,
    make_clerk,
    make_draft,
    make_overseer,
    make_report,
    make_sheet,
    make_version,
    release,
)

pytestmark = pytest.mark.django_db


def test_a_report_shows_its_sections_tables_and_dates():
    draft = make_draft(make_agency("示范县民政局"))
    shown = _shown(draft)
    assert shown.title == "示范县民政局2025年政府信息公开工作年度报告"
    assert [section.title[:2] for section in shown.sections] == ["一、", "二、", "三、", "四、", "五、", "六、"]
    assert [table.block for table in shown.sections[1].tables] == [
        "第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项",
    ]  # fmt: skip
    assert [len(shown.sections[place].tables) for place in (0, 2, 3)] == [0, 1, 1]
    assert len(shown.cells) == 200
    assert (shown.due_on, shown.release_due_on) == (date(2026, 1, 31), date(2026, 1, 31))
    assert "第四十九条" in shown.due_basis


def test_a_table_stands_as_the_form_prints_it():
    shown = _shown(make_sheet())
    third = shown.sections[2].tables[0]
    assert [column.label for column in third.columns][:2] == ["自然人", "商业企业"]
    assert third.columns[1].group == "法人或其他组织"
    heads = [row.label for row in third.rows if not row.cells]
    assert heads[0] == "三、本年度办理结果"
    assert third.rows[0].label == "一、本年新收政府信息公开申请数量"
    assert [cell.printed for cell in third.rows[0].cells] == ["10", "2", "0", "0", "0", "0", "12"]
    assert shown.sections[3].tables[0].across


def test_figures_are_printed_in_the_unit_of_the_form_without_idle_zeros():
    sheet = make_sheet(figures=figures(t2__fees__amount_wan="1.50"))
    assert _shown(sheet).cells["t2.fees.amount_wan"].printed == "1.5"
    told = figures("local_54", stat__special_budget_yuan__year="675000.00")
    old = make_sheet(figures=told, covers=_year(2015), form_key="local_54")
    cell = _shown(old).cells["stat.special_budget_yuan.year"]
    assert (cell.printed, cell.value, cell.unit) == ("67.5", Decimal("675000.00"), "万元")


def test_a_change_is_printed_with_its_sign():
    said = figures("report_2019", t2__licensing__items_change="12", t2__penalties__items_change="-3")
    cells = _shown(make_sheet(figures=said, covers=_year(2020), form_key="report_2019")).cells
    assert cells["t2.licensing.items_change"].printed == "+12"
    assert cells["t2.penalties.items_change"].printed == "-3"


def test_each_cell_says_how_it_came_by_its_figure():
    typed = {"t2.licensing.decisions": _typed("40"), "t3.granted.natural": _typed("4")}
    cells = _shown(make_draft(typed=typed, not_applicable={"t2.coercion": "没有强制职权"})).cells
    assert cells["t3.new_received.natural"].state is CellState.RECORDED
    assert cells["t2.licensing.decisions"].state is CellState.TYPED
    assert cells["t2.licensing.decisions"].source == "行政审批局年报"
    assert cells["t3.granted.natural"].state is CellState.ADJUSTED
    assert (cells["t3.granted.natural"].value, cells["t3.granted.natural"].recorded) == (4, 0)
    assert cells["t2.coercion.decisions"].state is CellState.NOT_APPLICABLE
    assert cells["t2.coercion.decisions"].reason == "没有强制职权"
    assert (cells["t2.penalties.decisions"].state, cells["t2.penalties.decisions"].printed) == (CellState.BLANK, "")


def test_a_figure_typed_as_the_records_have_it_is_no_adjustment():
    cells = _shown(make_draft(typed={"t3.granted.natural": _typed("0")})).cells
    assert cells["t3.granted.natural"].state is CellState.RECORDED


def test_cells_of_sheets_and_of_areas_say_so():
    county, bureau, township = make_branch()
    for body in (county, bureau, township):
        make_approved(body)
    area = _shown(make_version(make_report(county, scope=Scope.AREA))).cells
    assert area["t3.new_received.total"].state is CellState.SUMMED
    assert area["t3.new_received.total"].opens
    sheet = _shown(make_sheet(bureau, _year(2024))).cells
    assert sheet["t3.new_received.total"].state is CellState.TYPED
    assert not sheet["t3.new_received.total"].opens


def test_cells_open_where_records_lie_behind_them():
    cells = _shown(make_draft()).cells
    assert cells["t3.new_received.natural"].opens
    assert not cells["t2.licensing.decisions"].opens


def test_the_worst_finding_is_marked_on_its_cells():
    sheet = make_sheet(figures=figures(t3__granted__natural="5"))
    cells = _shown(sheet).cells
    assert cells["t3.granted.natural"].severity == "error"
    assert cells["t3.granted.business"].severity == "error"
    assert cells["t2.licensing.decisions"].severity == ""


def test_an_old_report_shows_what_was_read_with_its_words():
    reading = {"proactive_total": {"value": "1522", "quote": "主动公开1522条", "confidence": 0.95}}
    old = make_version(make_report(covers=_year(2009), form_key="minimal_2009"), origin=Origin.FILE, reading=reading)
    cell = _shown(old).cells["proactive_total"]
    assert (cell.state, cell.printed, cell.quote, cell.confidence) == (CellState.READ, "1522", "主动公开1522条", 0.95)


def test_facts_are_offered_as_sentences_in_their_section():
    shown = _shown(make_sheet())
    said = [fact.text for section in shown.sections for fact in section.facts]
    assert said
    assert any("12" in text for text in said)


def test_statistics_of_a_shorter_period_have_only_their_tables():
    shown = _shown(make_draft(covers=SECOND_QUARTER, sections={}))
    assert all(section.tables and not section.facts and not section.required for section in shown.sections)
    assert shown.title.startswith(shown.agency_name)
    assert "2025年第二季度" in shown.title


def test_the_office_above_may_set_an_earlier_day():
    county, bureau, _township = make_branch()
    office = make_agency("示范县政务公开办公室", parent=county, is_competent=True)
    _deadline(office, date(2026, 1, 26), date(2026, 1, 28), basis="示范县政务公开工作通知")
    shown = _shown(make_draft(bureau))
    assert (shown.due_on, shown.release_due_on, shown.due_basis) == (
        date(2026, 1, 26), date(2026, 1, 28), "示范县政务公开工作通知",
    )  # fmt: skip


def test_the_nearest_office_counts_and_one_elsewhere_does_not():
    county, bureau, township = make_branch()
    school = make_agency("示范县第一中学", parent=bureau, kind=AgencyKind.INSTITUTION)
    _deadline(county, date(2026, 1, 26))
    _deadline(bureau, date(2026, 1, 20))
    assert _shown(make_draft(school)).due_on == date(2026, 1, 20)
    assert _shown(make_draft(township)).due_on == date(2026, 1, 26)
    assert _shown(make_draft(bureau)).due_on == date(2026, 1, 26)


def test_dates_of_another_period_do_not_count():
    county, bureau, _township = make_branch()
    _deadline(county, date(2025, 1, 20), year=2024)
    assert _shown(make_draft(bureau)).due_on == date(2026, 1, 31)


def test_versions_stand_with_the_one_the_public_sees():
    first = make_approved()
    release(first)
    make_version(first.report, State.DRAFT, reason="数字有误")
    shown = _shown(first)
    assert [(row.number, row.state, row.is_public) for row in shown.versions] == [
        (1, State.APPROVED, True), (2, State.DRAFT, False),
    ]  # fmt: skip
    assert shown.is_public
    assert shown.versions[1].reason == "数字有误"


def test_a_version_is_public_only_while_its_own_revision_is():
    version = make_approved()
    item = release(version)
    item.public.delete()
    assert not _shown(version).is_public
    release(version)
    version.item_revision = 2
    version.save()
    assert not _shown(version).is_public


def test_what_happened_stands_oldest_first():
    version = make_sheet()
    for kind in (EventKind.OPENED, EventKind.SUBMITTED):
        ReportEvent.objects.create(version=version, kind=kind, words="", by_name="张演示", at=AT)
    assert [event.kind for event in _shown(version).events] == [EventKind.OPENED, EventKind.SUBMITTED]


def test_an_area_shows_its_parts_and_who_has_not_handed_in():
    county, bureau, township = make_branch()
    counted = make_approved(bureau)
    shown = _shown(make_version(make_report(county, scope=Scope.AREA)))
    assert [(part.agency_name, part.level, part.is_counted) for part in shown.parts] == [
        (county.name, 0, False), (bureau.name, 1, True), (township.name, 1, False),
    ]  # fmt: skip
    assert shown.parts[1].version_id == counted.pk
    assert shown.parts[2].phone == "0000-0000000"


def test_a_clerk_compiles_and_the_office_decides():
    county, bureau, _township = make_branch()
    clerk, overseer = make_clerk(bureau), make_overseer(county)
    draft = make_draft(bureau)
    assert queries.report(clerk, draft.pk).may == {
        "fill_in", "declare", "write", "note", "submit", "discard", "export", "template",
    }  # fmt: skip
    handed_in = make_version(make_report(bureau, _year(2024)), State.SUBMITTED)
    assert queries.report(clerk, handed_in.pk).may == {"recall", "note", "export", "template"}
    assert {"approve", "send_back"} <= queries.report(overseer, handed_in.pk).may


def test_nobody_approves_what_they_handed_in():
    county, bureau, _township = make_branch()
    overseer = make_overseer(county)
    handed_in = make_version(make_report(bureau), State.SUBMITTED, submitted_by_id=overseer.user_id)
    may = queries.report(overseer, handed_in.pk).may
    assert "approve" not in may
    assert "send_back" in may


def test_an_approved_report_goes_to_review_then_to_the_public_or_is_corrected():
    version = make_approved()
    clerk = make_clerk(version.report.agency)
    assert {"correct", "enter_for_review"} <= queries.report(clerk, version.pk).may
    release(version)
    assert "enter_for_review" not in queries.report(clerk, version.pk).may
    make_version(version.report, State.DRAFT, reason="数字有误")
    assert "correct" not in queries.report(clerk, version.pk).may


def test_the_publisher_releases_what_review_has_passed():
    version = make_approved()
    item = release(version)
    item.public.delete()
    publisher = make_actor(version.report.agency, Duty.PUBLISH)
    assert "release" not in queries.report(publisher, version.pk).may
    item.stage = Stage.READY
    item.save()
    assert "release" in queries.report(publisher, version.pk).may
    assert "release" not in _shown(version).may


def test_what_was_withdrawn_or_changed_by_hand_may_go_to_review_again():
    version = make_approved()
    item = release(version)
    assert "enter_for_review" not in _shown(version).may
    item.stage = Stage.WITHDRAWN
    item.save()
    assert "enter_for_review" in _shown(version).may
    item.stage, version.item_revision = Stage.DRAFT, 7
    item.save()
    version.save()
    assert "enter_for_review" in _shown(version).may


def test_what_a_correction_took_the_place_of_goes_nowhere_any_more():
    first = make_approved()
    make_version(first.report, State.APPROVED, reason="数字有误")
    assert _shown(first).may == {"export", "template"}


def test_the_office_takes_in_the_sheet_of_a_unit_again():
    county, bureau, _township = make_branch()
    sheet = make_sheet(bureau)
    assert "take_in" in queries.report(make_overseer(county), sheet.pk).may
    assert "take_in" in queries.report(make_clerk(bureau), sheet.pk).may


def test_whoever_only_reads_may_only_take_out():
    version = make_draft()
    assert queries.report(make_actor(version.report.agency, Duty.AUDIT), version.pk).may == {"export"}


def test_a_report_is_shown_in_few_queries(django_assert_max_num_queries):
    version = make_draft()
    clerk = make_clerk(version.report.agency)
    with django_assert_max_num_queries(25):
        queries.report(clerk, version.pk)


def test_an_area_takes_the_same_queries_however_many_units_it_has(django_assert_num_queries):
    county, *bodies = make_branch()
    bodies += [make_agency(parent=county) for _ in range(6)]
    for body in bodies[:2]:
        make_approved(body)
    area = make_version(make_report(county, scope=Scope.AREA))
    overseer = make_overseer(county)
    with CaptureQueriesContext(connection) as first:
        queries.report(overseer, area.pk)
    for body in bodies[2:]:
        make_approved(body)
    with django_assert_num_queries(len(first)):
        assert queries.report(overseer, area.pk).cells["t3.new_received.total"].value == 96
    assert len(first) <= 25


def _shown(version):
    return queries.report(make_clerk(version.report.agency), version.pk)


def _year(year):
    return type(YEAR)(year)


def _deadline(authority, submit_on, release_on=None, *, year=2025, basis=""):
    ReportDeadline.objects.create(
        authority=authority, year=year, period="year", submit_on=submit_on, release_on=release_on, basis=basis,
        set_by=make_person(authority),
    )  # fmt: skip


def _typed(value):
    return {"value": value, "source": "行政审批局年报", "by": "张演示", "on": "2026-01-10"}
