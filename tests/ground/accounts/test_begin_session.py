from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actions.begin_session import begin_session
from gongkai.accounts.models import SignedInSession
from gongkai.accounts.sessions import Standing, standing
from gongkai.audit.models import Entry
from tests.factories import actor_for, make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return make_person(make_agency())


def begin(user, key):
    return begin_session(session_key=key, address="10.0.0.1", browser="浏览器", by=actor_for(user))


def test_a_session_is_known_from_then_on(user):
    begun = begin(user, "one")
    assert begun.ended_others == 0
    assert standing(user.pk, session_key="one", now=timezone.now()) is Standing.OPEN
    assert Entry.objects.get().action == "accounts.sign_in"


def test_the_one_longest_unused_ends_when_there_are_too_many(user, settings):
    settings.SESSIONS_PER_PERSON = 2
    for key in ("one", "two"):
        begin(user, key)
    SignedInSession.objects.filter(session_key="two").update(seen_at=timezone.now() - timedelta(minutes=5))
    assert begin(user, "three").ended_others == 1
    now = timezone.now()
    assert [standing(user.pk, session_key=key, now=now) for key in ("one", "two", "three")] == [
        Standing.OPEN,
        Standing.ENDED,
        Standing.OPEN,
    ]


def test_a_session_left_alone_ends(user, settings):
    settings.IDLE_MINUTES = 30
    begin(user, "one")
    now = timezone.now()
    assert standing(user.pk, session_key="one", now=now + timedelta(minutes=29)) is Standing.OPEN
    assert standing(user.pk, session_key="one", now=now + timedelta(minutes=58)) is Standing.OPEN  # used in between
    assert standing(user.pk, session_key="one", now=now + timedelta(minutes=89)) is Standing.IDLE
    assert standing(user.pk, session_key="one", now=now + timedelta(minutes=89)) is Standing.ENDED


def test_the_session_of_one_person_is_not_anothers(user):
    begin(user, "one")
    assert standing(make_person(make_agency()).pk, session_key="one", now=timezone.now()) is Standing.ENDED


def test_a_use_is_written_about_once_a_minute(user, django_assert_num_queries):
    begin(user, "one")
    with django_assert_num_queries(1):
        standing(user.pk, session_key="one", now=timezone.now())


def test_signing_in_twice_in_one_browser_is_one_session(user):
    begin(user, "one")
    assert begin(user, "one").ended_others == 0
    assert SignedInSession.objects.count() == 1
