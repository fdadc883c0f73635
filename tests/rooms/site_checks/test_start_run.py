"""开始自查."""

from datetime import UTC, datetime, timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.law.vocabulary import Duty
from gongkai.site_checks.actions.start_run import start_nightly, start_run
from gongkai.site_checks.definitions import checks
from gongkai.site_checks.models import Run
from tests.factories import make_actor, make_agency
from tests.rooms.site_checks.inspected import NOW

pytestmark = pytest.mark.django_db


def test_a_run_by_hand_waits_for_the_worker():
    by = make_actor(make_agency(), Duty.CATALOGUE)
    run = start_run(by=by)
    assert (run.state, run.total, run.asked_by_id, run.is_nightly) == ("waiting", len(checks()), by.user_id, False)
    assert start_run(by=by).pk == run.pk  # a second click joins the run under way


def test_the_nightly_run_begins_once_after_its_hour():
    early = datetime(2026, 4, 1, 17, 59, tzinfo=UTC)  # a minute to two
    assert start_nightly(early) is None
    assert start_nightly(NOW) is not None and start_nightly(NOW + timedelta(hours=5)) is None
    assert start_nightly(NOW + timedelta(days=1)) is not None
    assert Run.objects.filter(is_nightly=True).count() == 2


def test_who_may_not():
    with pytest.raises(NotAllowed):
        start_run(by=make_actor(make_agency(), Duty.FILL))
