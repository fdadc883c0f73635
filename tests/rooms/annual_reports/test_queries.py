from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import Unknown
from gongkai.annual_reports import queries
from gongkai.annual_reports.visibility import visible_to
from gongkai.annual_reports.vocabulary import CellState, Scope, State
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_section
from tests.rooms.annual_reports.reports import (
    SECOND_QUARTER,
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
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
NATURAL = "t3.new_received.natural"


def test_a_person_sees_the_reports_of_the_bodies_in_reach():
    county, bureau, township = make_branch()
    mine, other = make_draft(bureau), make_draft(township)
    assert list(visible_to(make_clerk(bureau))) == [mine]
    assert set(visible_to(make_overseer(county))) == {mine, other}
    assert set(visible_to(SYSTEM)) == {mine, other}


def test_a_duty_in_one_section_gives_no_sight_of_the_body_s_report():
    agency = make_agency()
    draft = make_draft(agency)
    section_clerk = make_actor(agency, Duty.HANDLE, section=make_section(agency))
    assert list(visible_to(section_clerk)) == []
    with pytest.raises(Unknown):
        queries.report(section_clerk, draft.pk)


def test_hidden_and_missing_look_the_same():
    draft = make_draft()
    stranger = make_clerk(make_agency())
    for ask in (
        lambda: queries.report(stranger, draft.pk),
        lambda: queries.report(stranger, 999_999),
        lambda: queries.records_behind(stranger, draft.pk, NATURAL),
        lambda: queries.parts_of(stranger, draft.pk, NATURAL),
    ):
        with pytest.raises(Unknown):
            ask()


def test_own_reports_stand_newest_first_with_the_newest_version_of_each():
    agency = make_agency()
    old = make_approved(agency, ReportPeriod(2024))
    release(old)
    quarter = make_draft(agency, SECOND_QUARTER)
    newest = make_draft(agency, ReportPeriod(2025))
    corrected = make_version(old.report, State.DRAFT, reason="数字有误")
    rows = queries.own_reports(make_clerk(agency))
    assert [row.version_id for row in rows] == [newest.pk, quarter.pk, corrected.pk]
    last = rows[-1]
    assert (last.number, last.state, last.is_public, last.due_on) == (2, State.DRAFT, False, date(2025, 1, 31))


def test_own_reports_are_narrowed_to_a_body_a_year_and_a_kind_of_period():
    county, bureau, township = make_branch()
    make_draft(bureau, ReportPeriod(2024))
    make_draft(bureau, SECOND_QUARTER)
    make_draft(township, ReportPeriod(2025))
    overseer = make_overseer(county)
    assert len(queries.own_reports(overseer)) == 3
    assert len(queries.own_reports(overseer, agency_id=bureau.pk)) == 2
    assert len(queries.own_reports(overseer, year=2025)) == 2
    assert len(queries.own_reports(overseer, year=2025, period="quarter")) == 1


def test_own_reports_are_those_one_compiles_for():
    _county, bureau, township = make_branch()
    make_draft(township)
    make_draft(bureau)
    assert [row.agency_name for row in queries.own_reports(make_clerk(bureau))] == [bureau.name]
    assert queries.own_reports(make_actor(bureau, Duty.AUDIT)) == []


def test_own_reports_take_the_same_queries_however_many_there_are(django_assert_num_queries):
    agency = make_agency()
    clerk = make_clerk(agency)
    for year in (2023, 2024, 2025):
        release(make_approved(agency, ReportPeriod(year)))
    with django_assert_num_queries(4):
        assert len(queries.own_reports(clerk)) == 3


def test_who_compiles_for_which_bodies():
    county, bureau, township = make_branch()
    assert queries.compiled_for(make_clerk(bureau)) == [(bureau.pk, f"　{bureau.name}")]
    assert [pk for pk, _name in queries.compiled_for(make_overseer(county))] == [county.pk, bureau.pk, township.pk]


def test_the_records_behind_a_cell_are_listed_with_what_they_make_now_and_what_is_stated():
    office = make_office()
    draft = make_draft(office.agency, typed={NATURAL: {"value": "3", "source": "登记簿", "by": "张演示", "on": ""}})
    make_request(office, on=date(2025, 3, 3))
    make_request(office, on=date(2025, 4, 7))
    make_request(office, on=date(2026, 1, 5))
    found = queries.records_behind(make_clerk(office.agency), draft.pk, NATURAL)
    assert (found.value, found.stated, found.total, found.page, found.pages) == (2, 3, 2, 1, 1)
    assert found.label == "本年新收（自然人）"
    assert found.explanation
    assert "《条例》" in found.article or "格式" in found.article


def test_a_report_handed_in_states_what_it_stated_while_the_records_move_on():
    office = make_office()
    version = make_version(make_report(office.agency), State.SUBMITTED)
    make_request(office, on=date(2025, 3, 3))
    found = queries.records_behind(make_clerk(office.agency), version.pk, NATURAL)
    assert (found.value, found.stated) == (1, 10)


@pytest.mark.parametrize("key", ["t2.licensing.decisions", "t9.nothing"])
def test_cells_no_record_knows_have_nothing_behind_them(key):
    draft = make_draft()
    with pytest.raises(Unknown):
        queries.records_behind(make_clerk(draft.report.agency), draft.pk, key)


def test_behind_a_cell_of_an_area_stand_its_parts():
    county, bureau, township = make_branch()
    make_approved(county)
    make_sheet(bureau, figures=figures(t3__new_received__natural="7"))
    area = make_version(make_report(county, scope=Scope.AREA))
    found = queries.parts_of(make_overseer(county), area.pk, NATURAL)
    assert [(part.agency_name, cell.value, cell.state) for part, cell in found] == [
        (county.name, 10, CellState.RECORDED), (bureau.name, 7, CellState.RECORDED), (township.name, None, CellState.BLANK),
    ]  # fmt: skip
    with pytest.raises(Unknown):
        queries.records_behind(make_overseer(county), area.pk, NATURAL)
