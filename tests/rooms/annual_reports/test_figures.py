from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from gongkai.annual_reports.figures import settled, stated
from gongkai.annual_reports.keeping import numbers, reason_for
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from tests.rooms.annual_reports.reports import (
    figures,
    make_approved,
    make_branch,
    make_draft,
    make_report,
    make_sheet,
    make_version,
)
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_a_draft_counts_the_records_anew_each_time():
    office = make_office()
    draft = make_draft(office.agency)
    assert settled(draft).values["t3.new_received.natural"] == 0
    make_request(office, on=date(2025, 3, 3))
    make_request(office, on=date(2025, 4, 7))
    assert settled(draft).values["t3.new_received.natural"] == 2
    assert settled(draft).recorded["t3.new_received.total"] == 2


def test_what_was_typed_stands_over_what_was_counted_and_the_count_stays_beside_it():
    draft = make_draft(typed={"t3.granted.natural": _typed("4")})
    found = settled(draft)
    assert found.values["t3.granted.natural"] == 4
    assert found.recorded["t3.granted.natural"] == 0
    assert found.differs("t3.granted.natural")


def test_what_no_record_knows_is_blank_and_no_zero():
    assert settled(make_draft()).values["t2.licensing.decisions"] is None


def test_a_figure_typed_where_no_record_knows_anything_is_no_adjustment():
    found = settled(make_draft(typed={"t2.licensing.decisions": _typed("40")}))
    assert found.values["t2.licensing.decisions"] == 40
    assert not found.differs("t2.licensing.decisions")


def test_what_does_not_apply_is_blank_unless_the_records_count_something():
    office = make_office()
    draft = make_draft(office.agency, not_applicable={"t4": "本单位没有执法职责", "t3.new_received": "没有"})
    make_request(office, on=date(2025, 3, 3))
    found = settled(draft)
    assert found.values["t4.reconsideration.total"] is None
    assert found.reason("t4.reconsideration.total") == "本单位没有执法职责"
    assert found.values["t3.new_received.natural"] == 1


def test_what_was_handed_in_stays_as_it_was_whatever_the_records_say_later():
    office = make_office()
    version = make_version(make_report(office.agency), State.SUBMITTED, recorded={"t3.granted.natural": "6"})
    make_request(office, on=date(2025, 3, 3))
    found = settled(version)
    assert found.values["t3.new_received.natural"] == 10
    assert found.values["t2.fees.amount_wan"] == Decimal("1.5")
    assert found.recorded == {"t3.granted.natural": 6}


@pytest.mark.parametrize(("month", "reason", "value"), [(3, "该项每半年填报一次", None), (6, "", 0), (12, "", 0)])
def test_rows_of_the_half_year_are_not_asked_for_in_other_months(month, reason, value):
    covers = ReportPeriod(2012, PeriodKind.MONTH, month)
    found = settled(make_draft(covers=covers, form_key="local_54", sections={}))
    assert found.values["stat.staff_total.period"] == value
    assert found.reason("stat.staff_total.period") == reason
    assert found.reason("stat.proactive_total.period") == ""


def test_an_area_adds_up_its_own_level_and_the_bodies_below():
    county, bureau, township = make_branch()
    for body in (county, bureau, township):
        make_approved(body)
    area = make_version(make_report(county, scope=Scope.AREA))
    found = settled(area)
    assert found.values["t3.new_received.total"] == 36
    assert found.values["t2.fees.amount_wan"] == Decimal("4.5")
    assert [part.agency_name for part in found.parts] == [county.name, bureau.name, township.name]


def test_an_area_without_reports_below_is_blank():
    county, _bureau, _township = make_branch()
    found = settled(make_version(make_report(county, scope=Scope.AREA)))
    assert found.values["t3.new_received.total"] is None
    assert found.recorded == {}


def test_what_was_typed_over_a_sheet_that_came_back_counts():
    over = _typed("41") | {"over": "40"}
    found = settled(make_sheet(state=State.RETURNED, typed={"t2.licensing.decisions": over}))
    assert found.values["t2.licensing.decisions"] == 41
    assert found.recorded["t2.licensing.decisions"] == 40


def test_an_old_report_says_what_was_read_until_it_is_confirmed():
    reading = {"proactive_total": {"value": "1522", "quote": "1522条", "confidence": 0.95}}
    version = make_version(make_report(form_key="minimal_2009"), origin=Origin.FILE, reading=reading, sections={})
    assert settled(version).values["proactive_total"] == 1522


def test_a_report_that_was_handed_in_states_none_where_something_does_not_apply():
    said = {key: value for key, value in figures().items() if not key.startswith("t4.")}
    version = make_approved(figures=said, not_applicable={"t4": "没有"})
    assert stated(version)["t4.reconsideration.total"] == 0


@given(st.dictionaries(st.sampled_from(sorted(figures())), st.integers(0, 10**9)))
def test_whatever_was_handed_in_is_told_again_figure_for_figure(said):
    written = {key: str(value) for key, value in said.items()}
    version = ReportVersion(report=Report(year=2025, form_key="report_2021"), state=State.SUBMITTED, figures=written)
    found = settled(version)
    assert found.known == said
    assert found.values.keys() == figures().keys()


def test_blank_figures_are_left_out():
    assert numbers({"a": "1", "b": "", "c": None, "d": "0"}) == {"a": 1, "d": 0}


def test_a_reason_holds_for_a_cell_and_for_everything_that_begins_so():
    reasons = {"t4": "没有", "t2.rules.issued": "不制定规章"}
    assert reason_for("t4.reconsideration.total", reasons) == "没有"
    assert reason_for("t2.rules.issued", reasons) == "不制定规章"
    assert reason_for("t2.rules.issued_more", reasons) == ""
    assert reason_for("t40.x", reasons) == ""


def _typed(value):
    return {"value": value, "source": "行政审批局年报", "by": "张演示", "on": "2026-01-10"}
