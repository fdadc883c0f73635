"""检查一项: findings are recognised from night to night."""

from datetime import date, timedelta

import pytest

from gongkai.agencies.models import Agency
from gongkai.site_checks.actions import step_run as module
from gongkai.site_checks.actions.start_run import start_nightly
from gongkai.site_checks.actions.step_run import step_run
from gongkai.site_checks.checks import CHECKERS
from gongkai.site_checks.definitions import checks
from gongkai.site_checks.models import Finding, Run, RunCount
from tests.rooms.site_checks.inspected import NOW, finding, inspected, make_site

pytestmark = pytest.mark.django_db
CODE = "contact_missing"


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def unreachable(site):
    Agency.objects.exclude(pk=site.bureau.pk).update(phone="1", address="x", office_hours="y")
    Agency.objects.filter(pk=site.bureau.pk).update(phone="")
    return site.bureau


def test_a_fault_is_found_recognised_and_gone(unreachable):
    first = inspected(CODE)
    assert (first.found, first.new, first.gone, first.done) == (1, 1, 0, 1)
    one = Finding.objects.get()
    assert (one.agency_id, one.first_seen_on, one.state) == (unreachable.pk, date(2026, 4, 2), "open")
    second = inspected(CODE, now=NOW + timedelta(1))
    assert (second.found, second.new, Finding.objects.get().last_seen_on) == (1, 0, date(2026, 4, 3))
    Agency.objects.filter(pk=unreachable.pk).update(phone="0000-0000000")
    third = inspected(CODE, now=NOW + timedelta(2))
    assert (third.found, third.gone, Finding.objects.get().state) == (0, 1, "gone")
    assert [row.found for row in RunCount.objects.order_by("id")] == [1, 1]


def test_a_fault_that_comes_back_is_the_same_one(unreachable):
    inspected(CODE)
    Finding.objects.update(state="gone", gone_on=date(2026, 4, 2))
    assert inspected(CODE, now=NOW + timedelta(3)).new == 1
    one = Finding.objects.get()
    assert (one.state, one.times_back, one.first_seen_on, one.gone_on) == ("open", 1, date(2026, 4, 2), None)


@pytest.mark.parametrize(
    ("until", "state"), [(None, "waived"), (date(2026, 4, 2), "waived"), (date(2026, 4, 1), "open")]
)
def test_a_waived_fault_stays_waived_until_its_day(unreachable, site, until, state):
    inspected(CODE)
    Finding.objects.update(
        state="waived", asked_by_id=site.catalogue.user_id, waived_by_id=site.head.user_id, waived_until=until
    )
    run = inspected(CODE)
    assert (Finding.objects.get().state, run.found) == (state, 1 if state == "open" else 0)


def test_a_rolling_check_settles_only_what_it_looked_at(site):
    kept = finding(check_code="wrong_name", key="wrong_name:999", about="item:999")
    person = finding(check_code="weak_password", key="weak_password:0", about="person:0")
    inspected("wrong_name", "weak_password")
    kept.refresh_from_db(), person.refresh_from_db()
    assert (kept.state, person.state) == ("gone", "open")  # no such item is public; nobody looked at that account


def test_a_check_that_brings_the_program_down_twice_is_left_out(unreachable, monkeypatch):
    def breaks(_look):
        raise ZeroDivisionError

    monkeypatch.setitem(module.CHECKERS, "guide_missing", breaks)
    start_nightly(NOW)
    for _try in range(2):
        while_ok(len(checks()))
    while step_run(NOW):
        pass
    run = Run.objects.get()
    assert (run.failed, run.state) == (["guide_missing"], "done")


def while_ok(most):
    """Walk until the broken check falls."""
    for _step in range(most):
        try:
            step_run(NOW)
        except ZeroDivisionError:
            return


def test_the_whole_nightly_run_ends(site, settings, tmp_path):
    settings.SEARCH_DIR = tmp_path
    start_nightly(NOW)
    steps = 1
    while step_run(NOW):
        steps += 1
    run = Run.objects.get()
    assert (run.state, run.done, run.total, run.failed) == ("done", len(CHECKERS), len(CHECKERS), [])
    assert steps == len(CHECKERS) and run.found == sum(RunCount.objects.values_list("found", flat=True))


def test_nothing_waits_nothing_is_done(db):
    assert step_run(NOW) is False
