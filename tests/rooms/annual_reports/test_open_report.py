"""开始编制: a body's report of a period is begun once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.errors import FormNeeded, NoFormThen, NoSuchPeriod, NotBegun, NothingBelow
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.audit.models import Entry
from gongkai.law.refusals import UnknownForm
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from tests.rooms.annual_reports.compiling import QUARTER, YEAR, begun, handed_in, make_cast, told


@pytest.fixture
def cast(db):
    return make_cast()


def test_a_clerk_opens_the_report_of_the_year(cast):
    version = open_report(cast.bureau.pk, covers=YEAR, by=cast.clerk)
    report = version.report
    assert (report.agency_id, report.year, report.period, report.ordinal, report.scope) == (
        cast.bureau.pk, 2025, "year", 1, "own",
    )  # fmt: skip
    assert (report.form_key, version.number, version.state, version.origin) == ("report_2021", 1, "draft", "records")
    assert version.started_by_id == cast.clerk.user_id
    assert told(version) == ["opened"]
    assert Entry.objects.filter(action="annual_reports.open_report", about_id=str(version.pk)).count() == 1


def test_opening_it_again_finds_the_same_version(cast):
    assert begun(cast).pk == begun(cast).pk
    assert (Report.objects.count(), ReportVersion.objects.count()) == (1, 1)
    assert Entry.objects.filter(action="annual_reports.open_report").count() == 1


def test_a_quarter_and_the_year_are_two_reports(cast):
    begun(cast)
    quarter = begun(cast, covers=QUARTER)
    assert (quarter.report.period, quarter.report.ordinal) == ("quarter", 2)
    assert Report.objects.count() == 2


def test_it_finds_the_approved_version_and_then_its_correction(cast):
    version = handed_in(cast)
    approve(version.pk, by=cast.office)
    assert begun(cast).pk == version.pk
    again = correct(version.report_id, reason="漏计一件申请", by=cast.clerk)
    assert begun(cast).pk == again.pk


@pytest.mark.parametrize(("year", "form"), [(2026, "report_2021"), (2020, "report_2019"), (2017, "statistics_2014")])
def test_the_form_is_the_one_of_the_year(cast, year, form):
    assert begun(cast, covers=ReportPeriod(year)).report.form_key == form


def test_before_there_was_a_national_form_one_is_chosen(cast):
    with pytest.raises(FormNeeded) as refusal:
        begun(cast, covers=ReportPeriod(2010))
    assert "2010年全国没有统一的表式" in refusal.value.sentence
    version = open_report(cast.bureau.pk, covers=ReportPeriod(2010), form_key="local_54", by=cast.clerk)
    assert version.report.form_key == "local_54"


def test_a_form_of_other_years_is_refused(cast):
    with pytest.raises(NoFormThen) as refusal:
        open_report(cast.bureau.pk, covers=YEAR, form_key="report_2019", by=cast.clerk)
    assert "2025年没有使用" in refusal.value.sentence
    with pytest.raises(UnknownForm):
        open_report(cast.bureau.pk, covers=YEAR, form_key="no_such_form", by=cast.clerk)
    assert Report.objects.count() == 0


@pytest.mark.parametrize(
    "covers",
    [ReportPeriod(2007), ReportPeriod(2025, PeriodKind.QUARTER, 5), ReportPeriod(2025, PeriodKind.MONTH, 0),
     ReportPeriod(99999)],
)  # fmt: skip
def test_there_is_no_such_period(cast, covers):
    with pytest.raises(NoSuchPeriod) as refusal:
        begun(cast, covers=covers)
    assert "年度从2008年起填写" in refusal.value.sentence


def test_a_year_to_come_is_not_begun(cast, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2025, 12, 31))
    with pytest.raises(NotBegun) as refusal:
        begun(cast, covers=ReportPeriod(2026))
    assert "2026年度从2026-01-01开始" in refusal.value.sentence


def test_only_a_body_with_others_below_it_adds_up_an_area(cast):
    assert open_report(cast.county.pk, covers=YEAR, scope="area", by=cast.office).report.scope == "area"
    with pytest.raises(NothingBelow) as refusal:
        open_report(cast.bureau.pk, covers=YEAR, scope="area", by=cast.clerk)
    assert "示范县水利局" in refusal.value.sentence


def test_another_bodys_report_does_not_exist_for_a_clerk(cast):
    with pytest.raises(Unknown):
        open_report(cast.bureau.pk, covers=YEAR, by=cast.stranger)
    with pytest.raises(Unknown):
        open_report(0, covers=YEAR, by=cast.clerk)
    with pytest.raises(Unknown):
        open_report(cast.bureau.pk, covers=YEAR, scope="all", by=cast.clerk)


def test_who_may_only_read_does_not_begin_one(cast):
    with pytest.raises(NotAllowed) as refusal:
        open_report(cast.bureau.pk, covers=YEAR, by=cast.reader)
    assert "编制统计和年度报告" in refusal.value.sentence


@pytest.mark.django_db(transaction=True)
def test_several_who_begin_it_at_once_get_the_same_version():
    cast = make_cast()

    def begin(by):
        try:
            return open_report(cast.bureau.pk, covers=YEAR, by=by).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(begin, [cast.clerk, cast.office, cast.second, cast.clerk]))
    assert len(set(found)) == 1
    assert (Report.objects.count(), ReportVersion.objects.count()) == (1, 1)
