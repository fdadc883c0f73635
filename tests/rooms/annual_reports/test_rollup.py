"""汇总: own level and everything below, cell by cell; what is not known stays unknown, what was handed in stands still."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.annual_reports import rollup
from gongkai.annual_reports.rollup import Part
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.law.checks import Background, Severity, Stage, check, check_rollup
from tests.factories import make_agency, make_county
from tests.rooms.annual_reports.rollup_reports import (
    FORM,
    balanced,
    figures,
    handed_in,
    make_report,
    make_version,
    zeros,
)

pytestmark = pytest.mark.django_db
LICENSING = "t2.licensing.decisions"
IN_FORCE = "t2.normative_docs.in_force"
RULES = "t2.rules.issued"


def area_of(agency):
    return make_report(agency, scope=Scope.AREA)


def summed(report):
    return rollup.summed(rollup.parts(report), FORM)


def test_an_area_is_its_own_level_and_each_body_below_added_up_cell_by_cell():
    county = make_county()
    handed_in(county, zeros() | {LICENSING: 10, IN_FORCE: 3})
    handed_in(make_agency("示范县民政局", parent=county), zeros() | {LICENSING: 200, IN_FORCE: 40})
    handed_in(make_agency("示范县教育局", parent=county), zeros() | {LICENSING: 1000, IN_FORCE: 500})
    parts = rollup.parts(area_of(county))
    assert [(part.agency_name, part.is_own_level) for part in parts] == [
        ("示范县人民政府", True),
        ("示范县民政局", False),
        ("示范县教育局", False),
    ]
    total = rollup.summed(parts, FORM)
    assert (total[LICENSING], total[IN_FORCE], total["t3.new_received.total"]) == (1210, 543, 0)
    assert len(total) == 200


def test_a_body_with_bodies_below_it_counts_with_its_area():
    city = make_county("示范市人民政府")
    county = make_agency("示范县人民政府", parent=city)
    make_agency("示范县民政局", parent=county)
    handed_in(city, zeros() | {LICENSING: 1})
    handed_in(county, zeros() | {LICENSING: 10})
    make_version(area_of(county), zeros() | {LICENSING: 500})
    assert summed(area_of(city))[LICENSING] == 501


def test_a_report_of_one_body_by_itself_has_no_parts():
    assert rollup.parts(make_report(make_county())) == ()


def test_a_body_without_a_report_is_shown_and_not_counted():
    county = make_county()
    handed_in(county, zeros() | {LICENSING: 10})
    make_agency("示范县民政局", parent=county, phone="0000-1234567")
    own, missing = rollup.parts(area_of(county))
    assert own.is_counted
    assert (missing.is_counted, missing.version_id, missing.state, missing.phone) == (False, None, None, "0000-1234567")
    assert rollup.summed((own, missing), FORM)[LICENSING] == 10
    assert rollup.children((own, missing), FORM) == {}


def test_a_closed_body_counts_when_it_reported_for_that_time():
    county = make_county()
    handed_in(county, zeros())
    closed = {"parent": county, "is_active": False, "closed_on": date(2025, 11, 1)}
    handed_in(make_agency("示范县粮食局", **closed), zeros() | {LICENSING: 7})
    make_agency("示范县物资局", **closed)
    assert [part.agency_name for part in rollup.parts(area_of(county))] == ["示范县人民政府", "示范县粮食局"]
    assert summed(area_of(county))[LICENSING] == 7


@pytest.mark.parametrize(
    ("newer", "expected"), [(State.SUBMITTED, 2), (State.APPROVED, 2), (State.DRAFT, 1), (State.RETURNED, 1)]
)
def test_the_newest_version_handed_in_or_approved_counts(newer, expected):
    county = make_county()
    report = make_report(county)
    make_version(report, zeros() | {LICENSING: 1}, state=State.APPROVED)
    make_version(report, zeros() | {LICENSING: 2}, state=newer, number=2)
    assert summed(area_of(county))[LICENSING] == expected


def test_another_year_or_quarter_does_not_count():
    county = make_county()
    make_version(make_report(county, year=2024), zeros() | {LICENSING: 1})
    make_version(make_report(county, period="quarter", ordinal=2), zeros() | {LICENSING: 1})
    assert summed(area_of(county)) == {}


def test_what_does_not_apply_to_a_body_adds_nothing():
    county = make_county()
    handed_in(county, zeros() | {RULES: 4})
    told = {key: value for key, value in zeros().items() if not key.startswith("t2.rules.")}
    handed_in(make_agency(parent=county), told, not_applicable={"t2.rules": "无规章制定权"})
    assert summed(area_of(county))[RULES] == 4


def test_what_one_body_does_not_know_is_not_known_of_the_area():
    county = make_county()
    handed_in(county, zeros())
    told = zeros()
    del told[RULES]
    handed_in(make_agency(parent=county), told)
    total = summed(area_of(county))
    assert RULES not in total
    assert len(total) == 199


def test_what_applies_to_nobody_is_left_for_the_area_to_declare():
    part = Part(1, "示范县人民政府", Scope.OWN, 1, State.SUBMITTED, not_applicable={"t2.rules": "无规章制定权"})
    assert RULES not in rollup.summed((part,), FORM)


def test_the_sum_agrees_with_the_check_of_the_roll_up():
    county = make_county()
    handed_in(county, balanced({"t3.granted.natural": 5, "t4.reconsideration.upheld": 2}))
    without = {key: value for key, value in zeros().items() if not key.startswith("t2.rules.")}
    handed_in(make_agency(parent=county), without, not_applicable={"t2.rules": "无规章制定权"})
    parts = rollup.parts(area_of(county))
    total, children = rollup.summed(parts, FORM), rollup.children(parts, FORM)
    assert check_rollup(total, children, year=2025) == []
    found = check_rollup(total | {"t3.granted.natural": Decimal(6)}, children, year=2025)
    assert [(one.rule, one.lhs, one.rhs, one.difference) for one in found] == [("rollup_sum", 6, 5, 1)]


def test_what_an_area_was_handed_in_with_stands_still():
    county = make_county()
    bureau = make_agency("示范县民政局", parent=county)
    handed_in(county, zeros() | {LICENSING: 10}, state=State.APPROVED)
    taken_back = handed_in(bureau, zeros() | {LICENSING: 200})
    area = area_of(county)
    version = make_version(area, summed(area), parts=rollup.snapshot(rollup.parts(area)))

    taken_back.figures, taken_back.state = {LICENSING: "999"}, State.DRAFT
    taken_back.save()
    bureau.name, bureau.parent = "示范县民政和社会保障局", None
    bureau.save()
    make_version(make_report(county), zeros() | {LICENSING: 77}, number=2)

    kept = rollup.parts_of(version)
    assert [(part.label, part.figures[LICENSING]) for part in kept] == [
        ("示范县人民政府（本级）", 10),
        ("示范县民政局", 200),
    ]
    assert rollup.summed(kept, FORM)[LICENSING] == 210


def test_an_area_being_compiled_follows_its_parts():
    county = make_county()
    version = make_version(area_of(county), {}, state=State.DRAFT)
    handed_in(county, zeros() | {LICENSING: 10})
    assert rollup.summed(rollup.parts_of(version), FORM)[LICENSING] == 10


def test_asks_the_database_the_same_however_many_bodies_there_are(django_assert_num_queries):
    county = make_county()
    handed_in(county, zeros())
    area = area_of(county)
    for _ in range(12):
        handed_in(make_agency(parent=county), zeros())
        with django_assert_num_queries(2):
            rollup.parts(area)


@given(st.lists(figures(), min_size=1, max_size=5))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sums_of_reports_that_balance_balance(several):
    parts = tuple(
        Part(at, f"示范县第{at}局", Scope.OWN, at, State.SUBMITTED, figures=one)
        for at, one in enumerate(several, start=1)
    )
    total = rollup.summed(parts, FORM)
    assert total == {key: sum(one[key] for one in several) for key in FORM.keys()}  # noqa: SIM118
    background = Background(stage=Stage.RELEASE, children=rollup.children(parts, FORM))
    found = check(total, year=2025, form=FORM.key, background=background)
    assert [one for one in found if one.severity is Severity.ERROR] == []
