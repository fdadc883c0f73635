"""The reports of the demo county: every body's since 2008, in every state, right by their checks, and before the public."""

from collections import Counter
from decimal import Decimal

import pytest
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.annual_reports import findings, freezing, public
from gongkai.annual_reports.figures import settled
from gongkai.annual_reports.keeping import numbers
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.attachments import html
from gongkai.demo.county import ROOT_CODE
from gongkai.demo.report_years import History
from gongkai.information.vocabulary import Stage as ItemStage
from gongkai.law import checks, forms
from gongkai.law.checks import Background, Severity, Stage
from gongkai.law.report_periods import PeriodKind
from gongkai.law.vocabulary import ItemKind, RemedyBlock, RemedyResult
from gongkai.publication.models import PublicItem
from gongkai.remedies.models import RemedyCase

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def last(county):
    """The year that was last completed."""
    return timezone.localdate().year - 1


def test_every_body_has_a_confirmed_report_of_every_year_since_2008(county, last):
    years = Counter(
        ReportVersion.objects.filter(
            origin=Origin.FILE, state=State.APPROVED, report__scope=Scope.OWN, report__period=PeriodKind.YEAR
        ).values_list("report__year", flat=True)
    )
    assert years == dict.fromkeys(range(2008, last), 50)
    assert Report.objects.filter(scope=Scope.AREA, agency__code=ROOT_CODE).count() == last - 2008 + 1


def test_last_years_reports_stand_in_every_state(county, last):
    states = Counter(
        ReportVersion.objects.filter(report__year=last, report__period=PeriodKind.YEAR).values_list("state", "origin")
    )
    assert states[State.APPROVED, Origin.RECORDS] == 42
    assert states[State.SUBMITTED, Origin.RECORDS] == 3
    assert states[State.RETURNED, Origin.RECORDS] == 1
    assert states[State.SUBMITTED, Origin.SHEET] == 1
    assert states[State.DRAFT, Origin.RECORDS] == 2  # one body's, and the county's 汇总
    assert Agency.objects.filter(is_active=True).exclude(reports__year=last).count() == 2


def test_no_report_breaks_a_rule_of_its_form(county, last):
    before = {}
    told = []
    for version in ReportVersion.objects.select_related("report__agency").order_by("report__year", "pk"):
        report = version.report
        if not report.covers.is_whole_year or not version.figures:
            continue
        body = (report.agency_id, report.scope)
        figures = numbers(version.figures)
        assert figures.keys() == forms.form(report.form_key).keys()
        background = Background(previous=before.get((*body, report.year - 1)), stage=Stage.RELEASE)
        found = checks.check(figures, year=report.year, form=report.form_key, background=background)
        told += [f"{version}: {one.message}" for one in found if one.severity is not Severity.HINT]
        before[(*body, report.year)] = figures
    assert told == []


def test_what_the_county_says_is_what_its_bodies_say_together(county, last):
    for area in ReportVersion.objects.filter(report__scope=Scope.AREA, origin=Origin.FILE).select_related("report"):
        own = ReportVersion.objects.filter(
            report__year=area.report.year, report__period=PeriodKind.YEAR, report__scope=Scope.OWN
        )
        received = next(key for key in ("t3.new_received.total", "stat.requests_total.year") if key in area.figures)
        assert Decimal(area.figures[received]) == sum(Decimal(one.figures[received]) for one in own)
        assert len(area.parts) == 50


def test_a_report_made_of_records_stands_before_its_office_without_open_questions(county, last):
    for version in ReportVersion.objects.filter(report__year=last, origin=Origin.RECORDS, state=State.SUBMITTED):
        found = findings.findings_of(version, settled(version), stage=Stage.RELEASE)
        assert [one.message for one in found if one.blocks] == []


def test_approved_versions_carry_the_seal_of_what_they_say(county):
    assert all(freezing.is_intact(one) for one in ReportVersion.objects.filter(state=State.APPROVED))


def test_public_reports_are_items_whose_page_is_the_report(county, last):
    released = public.released().select_related("report__agency", "item__public")
    assert released.count() == PublicItem.objects.filter(kind=ItemKind.ANNUAL_REPORT).count() > 20
    for version in released[:10]:
        page = version.item.public
        assert page.extra["report_version"] == version.pk
        assert page.title.startswith(version.report.agency.name)
        assert html.clean(page.body_html) == page.body_html
        assert "<caption>" in page.body_html
    assert not ReportVersion.objects.filter(item__isnull=False).exclude(item__stage=ItemStage.PUBLISHED).exists()


def test_this_years_quarters_are_those_that_are_over(county, last):
    today = timezone.localdate()
    over = min((today.month - 1) // 3, 3)
    quarters = Report.objects.filter(year=last + 1, period=PeriodKind.QUARTER)
    assert quarters.count() == 3 * over
    assert {report.covers.to_on < today for report in quarters} <= {True}


def test_cases_of_all_blocks_and_results_are_there_some_over_several_years(county, last):
    cases = RemedyCase.objects.all()
    assert 18 <= cases.count() <= 21
    assert set(cases.values_list("block", flat=True)) == {block.value for block in RemedyBlock}
    assert set(cases.values_list("result", flat=True)) == {"", *(result.value for result in RemedyResult)}
    assert cases.filter(info_request__isnull=False).count() >= 6
    assert [case for case in cases if case.concluded_on and case.concluded_on.year > case.filed_on.year]
    assert [
        name for name in cases.values_list("party_masked", flat=True) if "*" not in name and "演示" not in name
    ] == []


def test_normative_documents_are_counted_in_section_two(county, last):
    area = [
        one for one in ReportVersion.objects.filter(report__year=last, report__period=PeriodKind.YEAR) if one.figures
    ]
    assert sum(Decimal(one.figures["t2.normative_docs.in_force"]) for one in area) > 0


def test_a_body_has_the_same_history_every_time():
    def told(seed):
        history = History("DEMO00003", seed=seed)
        return [history.figures(year, known={}, left=None) for year in range(2008, 2025)]

    assert told(1) == told(1)
    assert told(1) != told(2)
