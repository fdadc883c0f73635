"""The requests of the demo county: every state, and red, amber and green at once, whatever day the demo is opened."""

from collections import Counter
from datetime import date, datetime, time

import pytest
from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.demo import county as counties, requests
from gongkai.demo.county import OFFICE_CODE
from gongkai.info_requests import clock
from gongkai.info_requests.identity import open_sealed
from gongkai.info_requests.models import InfoRequest, Letter
from gongkai.info_requests.narrowing import CaseFilters
from gongkai.info_requests.queries import inbox
from gongkai.info_requests.urgency import Urgency
from gongkai.info_requests.vocabulary import OPEN, LetterState, Outcome, State
from gongkai.law.vocabulary import Channel, Duty, Version

pytestmark = pytest.mark.django_db

DAYS = (
    date(2026, 11, 23),  # a Monday without anything special
    date(2026, 10, 12),  # the Monday after the week of the National Day, a make-up Saturday just behind
    date(2026, 11, 22),  # a Sunday
    date(2026, 2, 15),  # the first day off of the Spring Festival
    date(2027, 1, 4),  # a Monday of a year whose notice may not be there yet
)


@pytest.fixture(scope="module", params=DAYS, ids=str)
def opened(request, database):
    """The units, and the day, of a demo county opened on that day at ten."""
    today = request.param
    at = timezone.make_aware(datetime.combine(today, time(10)))
    with pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(timezone, "now", lambda: at)
        seed_defaults()
        units = counties.build(today=today)
        requests.build(units, today=today)
        yield units, today
        transaction.set_rollback(True)


@pytest.fixture
def rows(opened):
    """What the clerk of the county's office sees on opening the inbox."""
    units, today = opened
    clerk = Actor.of(units[OFFICE_CODE].people[Duty.ACCEPT], today)
    return inbox(clerk, CaseFilters(), size=100).rows


def test_every_state_is_there(opened):
    assert {State(state) for state in InfoRequest.objects.values_list("state", flat=True)} == set(State)
    versions = Counter(InfoRequest.objects.values_list("version", flat=True))
    assert versions[Version.R2019] > versions[Version.R2008] > 0


def test_the_inbox_shows_red_amber_and_green_at_once(rows, opened):
    _units, today = opened
    seen = {row.urgency for row in rows}
    assert {Urgency.LATE, Urgency.SOON, Urgency.FINE, Urgency.PAUSED} <= seen
    assert Urgency.TODAY in seen or today.weekday() > 4 or today == date(2026, 2, 15)
    assert {row.state for row in rows} == set(OPEN)


def test_few_are_late_as_in_a_good_office(rows):
    assert 0 < sum(row.urgency is Urgency.LATE for row in rows) <= 6


def test_the_most_pressing_comes_first(rows):
    days = [row.next_due_on for row in rows if row.next_due_on]
    assert days == sorted(days)


def test_nothing_happened_after_the_day_it_is_opened(opened):
    _units, today = opened
    for case in InfoRequest.objects.prefetch_related("events"):
        happened = [event.on for event in case.events.all()]
        assert max(happened) <= today, case.number
        assert happened == sorted(happened), case.number


def test_the_days_kept_with_a_case_are_those_its_history_gives(opened):
    for case in InfoRequest.objects.all():
        kept = [getattr(case, name) for name in clock.FIELDS]
        clock.restate(case)
        assert [getattr(case, name) for name in clock.FIELDS] == kept, case.number


def test_cases_ended_in_many_ways_and_came_by_many_channels(opened):
    outcomes = set(InfoRequest.objects.exclude(outcome="").values_list("outcome", flat=True))
    assert outcomes >= {
        Outcome.WITHDRAWN,
        Outcome.SPLIT,
        Outcome.MERGED,
        "A1",
        "A2",
        "A3",
        "A4",
        "A5",
        "A6",
        "A10",
        "B2",
    }
    channels = set(InfoRequest.objects.values_list("channel", flat=True))
    assert channels >= {Channel.COUNTER, Channel.ONLINE, Channel.REGISTERED, Channel.LETTER, Channel.EMAIL}


def test_letters_are_numbered_without_gap_or_repeat(opened):
    issued = Letter.objects.filter(state=LetterState.ISSUED)
    numbers = list(issued.values_list("agency_id", "series", "year", "serial"))
    for series in {row[:3] for row in numbers}:
        serials = sorted(row[3] for row in numbers if row[:3] == series)
        assert serials == list(range(1, len(serials) + 1)), series


def test_everybody_who_asks_is_plainly_invented(opened):
    for case in InfoRequest.objects.select_related("applicant"):
        who = open_sealed(case.applicant)
        assert "演示" in who.name
        assert "示范" in who.address
