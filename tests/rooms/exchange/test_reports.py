"""年度报告 of another installation: figures laid before a person as a sheet handed in, never approved or released by themselves."""

import pytest

from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import Origin, State
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.models import Line, TakenReport
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicItem
from tests.factories import make_actor, make_agency
from tests.rooms.annual_reports.rollup_reports import FORM, balanced
from tests.rooms.exchange.neighbour import source_of

pytestmark = pytest.mark.django_db


def report(there, code="110009", year=2025, values=None, **changes):
    values = values or balanced({"t3.granted.natural": 12, "t3.carried_out.business": 2})
    return {
        "agency": {"code": code, "name": "示范区人民政府"}, "year": year, "scope": "own", "form": FORM.key,
        "title": "示范区2025年报告", "figures": {key: str(value) for key, value in values.items()}, "not_applicable": {},
        "address": f"{there.address}/reports/{code}/{year}/",
    } | changes  # fmt: skip


def fetched(made, by):
    run = fetch_source(made.pk, by=by)
    while run.ended_at is None:
        run = fetch_source(made.pk, by=by)
    return run


@pytest.fixture
def made(district, office, there):
    there.offers()
    there.offers(cursor="end")
    return source_of(district, there.address, by=office, takes_reports=True)


def test_figures_wait_handed_in_for_another_person_and_do_not_come_twice(made, district, office, city, there):
    there.offers(report(there), what="reports")
    assert fetched(made, office).reports == 1
    version = ReportVersion.objects.get()
    assert (version.report.agency_id, version.state, version.origin) == (district.pk, State.SUBMITTED, Origin.SHEET)
    assert version.figures["t3.granted.natural"] == "12"
    assert PublicItem.objects.count() == 0
    with pytest.raises(Exception, match="本人"):
        approve(version.pk, by=office)
    run = fetched(made, office)
    assert (run.reports, run.known) == (0, 1)
    approve(version.pk, by=make_actor(city, Duty.OVERSEE, branch=True))
    assert fetched(made, office).known == 1


def test_changed_figures_come_as_a_new_version_with_the_reason_and_what_was_corrected_here_stays(
    made, office, city, there
):
    there.offers(report(there), what="reports")
    fetched(made, office)
    approve(ReportVersion.objects.get().pk, by=make_actor(city, Duty.OVERSEE, branch=True))
    there.offers(report(there, values=balanced({"t3.granted.natural": 13})), what="reports")
    assert fetched(made, office).reports == 1
    last = ReportVersion.objects.order_by("-number").first()
    assert (last.number, last.state, last.figures["t3.granted.natural"]) == (2, State.SUBMITTED, "13")
    assert "示范区系统" in last.reason
    assert fetched(made, office).known == 1


def test_what_does_not_apply_comes_with_its_reason(made, office, there):
    values = {key: value for key, value in balanced({}).items() if not key.startswith("t2.fees.")}
    gone = sorted(set(balanced({})) - set(values))
    if not gone:
        pytest.skip("the form has no such row")
    there.offers(report(there, values=values, not_applicable={"t2.fees": "本机关不收费"}), what="reports")
    run = fetched(made, office)
    assert run.reports == 1, Line.objects.get().why
    assert "本机关不收费" in ReportVersion.objects.get().not_applicable.values()


@pytest.mark.parametrize(
    "changes",
    [
        {"year": "2025"}, {"year": 10**9}, {"year": True}, {"year": 1}, {"scope": "all"}, {"figures": []},
        {"figures": {"t3.granted.natural": 12}}, {"figures": {"t3.granted.natural": "许多"}},
        {"figures": {"t3.granted.natural": "NaN"}}, {"figures": {"t3.granted.natural": "1e400"}}, {"figures": {}},
        {"form": "report_1999"}, {"form": 7}, {"agency": {"code": "999999"}}, {"agency": []}, {"not_applicable": "没有"},
        {"year": 2098}, {"agency": {"code": "\u0000"}}, {"form": "\u0000"}, {"not_applicable": {"t2": "\u0000"}},
        {"scope": "\u0000"}, {"figures": {"\u0000": "1"}},
    ],
)  # fmt: skip
def test_a_bad_report_is_refused_with_the_reason_and_leaves_nothing(made, office, there, changes):
    there.offers(report(there, **changes), what="reports")
    run = fetched(made, office)
    assert (run.reports, run.refused) == (0, 1)
    assert Line.objects.get().why
    assert not ReportVersion.objects.exists()
    assert not TakenReport.objects.exists()


def test_no_source_speaks_for_a_body_outside_its_own_branch(made, office, city, there):
    make_agency("示范另一区人民政府", parent=city, code="110010")
    there.offers(report(there, code="110010"), report(there, code=city.code), what="reports")
    assert fetched(made, office).refused == 2
    assert not ReportVersion.objects.exists()


def test_figures_that_do_not_balance_are_refused(made, office, there):
    values = balanced({"t3.granted.natural": 12}) | {"t3.granted.total": 99}
    there.offers(report(there, values=values), what="reports")
    assert fetched(made, office).refused == 1
    assert not ReportVersion.objects.exists()


def test_pages_of_reports_follow_the_pages_of_items(made, office, there):
    there.offers(there.item(1))
    there.offers(report(there), what="reports", onward="7")
    there.offers(report(there, year=2024), what="reports", cursor="7")
    run = fetched(made, office)
    assert (run.created, run.reports, run.pages) == (1, 2, 3)
