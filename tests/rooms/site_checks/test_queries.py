"""What staff see of the self-inspection."""

from datetime import date, timedelta

import pytest

from gongkai.law.vocabulary import Duty
from gongkai.site_checks import queries
from gongkai.site_checks.actions.ask_waiver import ask_waiver
from gongkai.site_checks.displays import FindingFilters
from gongkai.site_checks.models import Run, RunCount
from tests.factories import make_actor
from tests.rooms.site_checks.inspected import NOW, finding, make_site

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 2)


@pytest.fixture
def site():
    site = make_site()
    finding(agency=site.bureau, key="a", first_seen_on=TODAY, last_seen_on=TODAY)
    finding(agency=site.root, key="b")
    finding(agency=site.bureau, key="c", state="gone", gone_on=TODAY)
    finding(agency=site.bureau, key="d", check_code="account_idle", about="person:1")
    return site


def by_code(rows):
    return {row.check.code: (row.found, row.new) for row in rows if row.found}


def test_a_unit_sees_its_own_and_the_overseer_all(site, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        assert by_code(queries.report(site.catalogue, today=TODAY)) == {"contact_missing": (1, 1)}
    assert by_code(queries.report(site.overseer, today=TODAY)) == {"contact_missing": (2, 1), "account_idle": (1, 0)}
    assert by_code(queries.report(site.overseer, agency_id=site.root.pk, today=TODAY)) == {"contact_missing": (1, 0)}
    assert by_code(queries.report(site.stranger, today=TODAY)) == {}


def test_faults_of_safety_are_for_few(site):
    codes = {row.check.code for row in queries.report(site.catalogue, today=TODAY)}
    assert "account_idle" not in codes and "home_still" in codes
    assert queries.findings(site.catalogue, FindingFilters(code="account_idle")).total == 0
    administrator = make_actor(site.bureau, Duty.ADMINISTER)
    assert queries.findings(administrator, FindingFilters(code="account_idle")).total == 1


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [(FindingFilters(), 3), (FindingFilters(state="gone"), 1), (FindingFilters(q="示范 电话"), 3), (FindingFilters(q="没有这个词"), 0),
     (FindingFilters(code="none"), 0), (FindingFilters(agency_id=2**40), 0)],
)  # fmt: skip
def test_the_list_is_narrowed(site, filters, wanted):
    assert queries.findings(site.overseer, filters).total == wanted
    assert len(list(queries.all_findings(site.overseer, filters))) == wanted


def test_bodies_are_counted_by_group(site):
    assert [(row.agency_id, row.total, row.by_group) for row in queries.units(site.overseer)] == [
        (site.bureau.pk, 2, {"duty": 1, "safe": 1}),
        (site.root.pk, 1, {"duty": 1}),
    ]


def test_the_trend_takes_the_last_run_of_each_day(site, django_assert_max_num_queries):
    for ago, counts in ((1, [5]), (0, [9]), (0, [3]), (120, [99])):
        on = TODAY - timedelta(ago)
        run = Run.objects.create(
            started_at=NOW, started_on=on, is_nightly=False, state="done", total=1, done=1, finished_at=NOW
        )
        RunCount.objects.create(run=run, check_code="contact_missing", agency=site.bureau, found=counts[0])
        RunCount.objects.create(run=run, check_code="account_idle", agency=site.bureau, found=1)
    with django_assert_max_num_queries(2):
        assert queries.trend(site.catalogue, today=TODAY) == [
            (TODAY - timedelta(1), {"duty": 5}),
            (TODAY, {"duty": 3}),
        ]
    assert queries.trend(site.overseer, today=TODAY)[-1] == (TODAY, {"duty": 3, "safe": 1})
    assert queries.trend(site.overseer, agency_id=site.root.pk, today=TODAY)[-1] == (TODAY, {})


def test_what_waits_for_a_person(site):
    one = finding(agency=site.bureau, key="e")
    ask_waiver(one.pk, reason="原文如此", by=site.catalogue)
    counted, asked = queries.waiting(site.head)
    assert [(check.code, n) for check, n in counted] == [("contact_missing", 1)] and [row.id for row in asked] == [
        one.pk
    ]
    assert queries.waiting(site.catalogue)[1] == []
    assert asked[0].may["waive"] and not queries.finding(site.catalogue, one.pk).may["waive"]
