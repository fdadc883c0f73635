"""核对入库: what was read from an old report is held against it, put right, and frozen as it was published."""

from decimal import Decimal

import pytest

from benchmarks.reading import OWN, cases_in
from gongkai.accounts.errors import NotAllowed
from gongkai.annual_reports import freezing, old_reports
from gongkai.annual_reports.actions.confirm_old_report import confirm_old_report
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.read_old_report import read_old_report
from gongkai.annual_reports.errors import UnknownCells, WrongCells, WrongState
from gongkai.annual_reports.errors_files import YearFixed, YearOutOfReach, YearTaken
from gongkai.annual_reports.figures import settled
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import EventKind, State
from gongkai.audit.models import Entry
from gongkai.law import forms
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicItem
from tests.factories import make_actor, make_county
from tests.rooms.annual_reports.reports import make_approved, release
from tests.rooms.annual_reports.rollup_reports import make_report, make_version, zeros

pytestmark = pytest.mark.django_db
CASES = {case.name: case for case in cases_in(OWN)}
COUNTY, TOWN = CASES["county"].text, CASES["town"].text
STATISTICS = forms.form("statistics_2014")


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def clerk(county):
    return make_actor(county, Duty.FILL)


@pytest.fixture
def draft(county, clerk):
    return read_old_report(county.pk, content=COUNTY.encode(), name="2022.txt", by=clerk)


def test_figures_looked_at_are_kept_and_frozen(draft, clerk):
    seen = {key: entry["value"] for key, entry in draft.reading.items()}
    version = confirm_old_report(draft.pk, values=seen, year=2022, by=clerk)
    assert version.state == State.APPROVED
    assert (version.figures["t3.granted.natural"], version.figures["proactive_total"]) == ("3", "2360")
    assert len(version.figures) == 88
    assert (version.typed, version.notes) == ({}, {})
    assert version.digest == freezing.digest(ReportVersion.objects.get(pk=version.pk))
    assert (version.approved_by_id, version.approved_at is not None) == (clerk.user_id, True)
    assert [event.kind for event in version.events.all()] == [EventKind.READ, EventKind.CONFIRMED]
    assert Entry.objects.filter(action="annual_reports.confirm_old_report").count() == 1


def test_a_report_the_public_has_already_joins_its_entry(county, draft, clerk):
    item = release(make_approved(county, ReportPeriod(2020), form_key="report_2019"))
    ReportVersion.objects.update(item=None, item_revision=None)
    PublicItem.objects.update(extra={"report_year": "2022"})
    version = confirm_old_report(draft.pk, values={}, year=2022, by=clerk)
    assert (version.item_id, version.item_revision) == (item.pk, 1)


def test_of_two_entries_of_the_year_none_is_guessed(county, draft, clerk):
    for year in (2020, 2021):
        release(make_approved(county, ReportPeriod(year)))
    ReportVersion.objects.update(item=None, item_revision=None)
    PublicItem.objects.update(extra={"report_year": "2022"})
    assert confirm_old_report(draft.pk, values={}, year=2022, by=clerk).item_id is None


def test_figures_nobody_mentioned_stay_as_read(draft, clerk):
    version = confirm_old_report(draft.pk, values={}, year=2022, by=clerk)
    assert len(version.figures) == 88


def test_a_figure_put_right_is_typed_from_the_original(draft, clerk):
    values = {"t3.granted.natural": "３", "t3.granted.business": "２", "t2.rules.repealed": "", "held_total": "9"}
    version = confirm_old_report(draft.pk, values=values, year=2022, by=clerk)
    assert (version.figures["t3.granted.business"], version.figures["held_total"]) == ("2", "9")
    assert "t2.rules.repealed" not in version.figures
    assert set(version.typed) == {"t3.granted.business", "held_total"}
    entry = version.typed["t3.granted.business"]
    assert (entry["value"], entry["source"], entry["by"]) == ("2", "核对原文", clerk.name)
    assert settled(version).values["t3.granted.business"] == 2


def test_errors_of_the_original_do_not_bar_it_and_are_kept(county, clerk):
    draft = read_old_report(county.pk, content=TOWN.encode(), name="2010.txt", by=clerk)
    version = confirm_old_report(draft.pk, values={}, year=2010, by=clerk)
    assert version.state == State.APPROVED
    notes = [entry["note"] for entry in version.notes.values()]
    assert any("工作人员总数12人，专职人员2人＋兼职人员9人＝11人，相差1人" in note for note in notes)
    assert f"原文有{len(notes)}处数字或者文字不符" in version.events.last().words


def test_every_wrong_figure_is_told_at_once_and_nothing_changes(draft, clerk):
    values = {"t3.granted.natural": "三四", "proactive_total": "很多", "t2.rules.issued": "1"}
    with pytest.raises(WrongCells) as caught:
        confirm_old_report(draft.pk, values=values, year=2022, by=clerk)
    assert [key for key, _ in caught.value.problems] == ["t3.granted.natural", "proactive_total"]
    draft.refresh_from_db()
    assert (draft.state, draft.figures) == (State.DRAFT, {})


def test_a_figure_nobody_knows_is_refused(draft, clerk):
    with pytest.raises(UnknownCells):
        confirm_old_report(draft.pk, values={"t9.nothing": "1"}, year=2022, by=clerk)


def test_the_year_may_be_put_right(draft, clerk):
    version = confirm_old_report(draft.pk, values={}, year=2020, by=clerk)
    assert (version.report.year, version.report.form_key) == (2020, "report_2019")
    assert list(Report.objects.values_list("year", flat=True)) == [2020]


def test_a_year_that_has_a_report_is_refused(draft, county, clerk):
    make_version(make_report(county, year=2021), zeros())
    with pytest.raises(YearTaken):
        confirm_old_report(draft.pk, values={}, year=2021, by=clerk)
    draft.refresh_from_db()
    assert (draft.report.year, draft.state) == (2022, State.DRAFT)


def test_a_year_out_of_reach_is_refused(draft, clerk):
    with pytest.raises(YearOutOfReach):
        confirm_old_report(draft.pk, values={}, year=2007, by=clerk)


def test_what_was_kept_is_corrected_by_a_new_version_of_the_same_year(draft, clerk):
    first = confirm_old_report(draft.pk, values={}, year=2022, by=clerk)
    with pytest.raises(WrongState):
        confirm_old_report(first.pk, values={}, year=2022, by=clerk)
    newer = correct(first.report_id, reason="核对时漏改一处", by=clerk)
    with pytest.raises(YearFixed):
        confirm_old_report(newer.pk, values={}, year=2021, by=clerk)
    newer = confirm_old_report(newer.pk, values={"t3.granted.natural": "4"}, year=2022, by=clerk)
    first.refresh_from_db()
    assert (first.figures["t3.granted.natural"], newer.figures["t3.granted.natural"], newer.number) == ("3", "4", 2)


def test_only_those_who_compile_may_confirm(draft, county):
    with pytest.raises(NotAllowed):
        confirm_old_report(draft.pk, values={}, year=2022, by=make_actor(county, Duty.PUBLISH))


def test_amounts_are_typed_in_the_unit_the_form_prints_and_shares_as_percentages():
    reading = {
        "stat.fees_yuan.year": {"value": "125000"},
        "requests_growth": {"value": "-0.125"},
        "stat.complaints.year": {"value": "3"},
    }
    assert old_reports.printed("stat.fees_yuan.year", Decimal(125000), STATISTICS) == "12.5"
    same = {"stat.fees_yuan.year": "12.5", "requests_growth": "-0.125"}
    assert old_reports.confirmed(reading, same, STATISTICS) == {
        "stat.fees_yuan.year": 125000, "requests_growth": Decimal("-0.125"), "stat.complaints.year": 3,
    }  # fmt: skip
    typed = {"stat.fees_yuan.year": "13", "requests_growth": "-12.6％", "stat.complaints.year": "四"}
    assert old_reports.confirmed(reading, typed, STATISTICS) == {
        "stat.fees_yuan.year": 130000, "requests_growth": Decimal("-0.126"), "stat.complaints.year": 4,
    }  # fmt: skip


def test_the_form_is_the_national_one_unless_a_local_one_holds_more():
    national = [f"stat.{key}.year" for key in ("complaints", "policy_interpretations", "requests_total")]
    local = [
        f"stat.{key}.{column}"
        for key in ("secret_documents", "appeals", "proactive_total")
        for column in ("year", "period")
    ]
    assert old_reports.form_for(2016, national).key == "statistics_2014"
    assert old_reports.form_for(2016, local).key == "local_54"
    assert old_reports.form_for(2016, ["proactive_total"]).key == "statistics_2014"
    assert old_reports.form_for(2010, local).key == "local_54"
    assert old_reports.form_for(2020, ["t3.granted.natural"]).key == "report_2019"
    assert old_reports.form_for(2024, []).key == "report_2021"
    assert (
        old_reports.form_for(2009, ["stat.requests_total.cumulative", "stat.requests_total.year"]).key == "minimal_2009"
    )
    assert old_reports.form_for(2009, []) is not None
    assert old_reports.form_for(2005, []) is None
