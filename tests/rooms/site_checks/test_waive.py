"""认定不作为问题."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.site_checks.actions.ask_waiver import ask_waiver
from gongkai.site_checks.actions.waive import waive
from gongkai.site_checks.errors import DayGone, SamePerson, WrongFindingState
from tests.rooms.site_checks.inspected import finding, make_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def asked(site):
    return ask_waiver(finding(agency=site.bureau).pk, reason="原文如此", by=site.catalogue)


def test_another_person_agrees(site, asked):
    tomorrow = timezone.localdate() + timedelta(1)
    one = waive(asked.pk, until=tomorrow, by=site.head)
    assert (one.state, one.waived_by_id, one.waived_until) == ("waived", site.head.user_id, tomorrow)


def test_who_asked_does_not_agree(site, asked):
    with pytest.raises(SamePerson):
        waive(asked.pk, by=site.catalogue)


def test_refuses_a_day_that_is_past_and_what_nobody_asked(site, asked):
    with pytest.raises(DayGone):
        waive(asked.pk, until=timezone.localdate(), by=site.head)
    with pytest.raises(WrongFindingState):
        waive(finding(agency=site.bureau, key="x").pk, by=site.head)


def test_who_may_not(site, asked):
    with pytest.raises(Unknown):
        waive(asked.pk, by=site.stranger)
