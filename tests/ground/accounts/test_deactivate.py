import pytest
from django.utils import timezone

from gongkai.accounts.actions.deactivate import deactivate
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import LastAdministrator, NotOneself, SwitchedOff, Unknown
from gongkai.accounts.models import SignedInSession, User
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def bureau():
    return make_agency()


@pytest.fixture
def administrator(bureau):
    return make_actor(bureau, Duty.ADMINISTER)


def test_the_account_is_off_without_duties_and_sessions(bureau, administrator):
    user, now = make_person(bureau, Duty.FILL), timezone.now()
    SignedInSession.objects.create(user=user, session_key="k", started_at=now, seen_at=now)
    deactivate(user.pk, reason="退休", by=administrator)
    user = User.objects.get(pk=user.pk)
    assert not user.is_active
    assert Actor.of(user, timezone.localdate()).duties == frozenset()
    assert not SignedInSession.objects.exists()
    assert Entry.objects.get(action="accounts.deactivate").details == {"reason": "退休"}


def test_refuses_oneself_a_stranger_and_twice(bureau, administrator):
    with pytest.raises(NotOneself):
        deactivate(administrator.user_id, by=administrator)
    with pytest.raises(Unknown):
        deactivate(make_person(make_agency()).pk, by=administrator)
    with pytest.raises(SwitchedOff):
        deactivate(make_person(bureau, is_active=False).pk, by=administrator)


def test_refuses_the_last_administrator_of_a_body_not_run_from_above(bureau, administrator):
    wide = make_person(bureau, Duty.ADMINISTER, branch=True)
    with pytest.raises(LastAdministrator):
        deactivate(wide.pk, by=administrator)
    assert User.objects.get(pk=wide.pk).is_active
