import pytest
from django.utils import timezone

from gongkai.accounts.actions.reset_password import reset_password
from gongkai.accounts.errors import NotOneself, SwitchedOff, Unknown
from gongkai.accounts.models import SignedInSession, User
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def bureau():
    return make_agency()


@pytest.fixture
def administrator(bureau):
    return make_actor(bureau, Duty.ADMINISTER)


def test_a_one_time_password_replaces_the_old_and_ends_every_session(bureau, administrator):
    user = make_person(bureau, password="Old-password-1")
    now = timezone.now()
    SignedInSession.objects.create(user=user, session_key="k", started_at=now, seen_at=now)
    new = reset_password(user.pk, by=administrator)
    user = User.objects.get(pk=user.pk)
    assert user.check_password(new.password) and not user.check_password("Old-password-1")
    assert user.must_change_password
    assert not SignedInSession.objects.exists()


def test_refuses_oneself_a_stranger_and_an_account_switched_off(bureau, administrator):
    with pytest.raises(NotOneself):
        reset_password(administrator.user_id, by=administrator)
    with pytest.raises(Unknown):
        reset_password(make_person(make_agency()).pk, by=administrator)
    with pytest.raises(SwitchedOff):
        reset_password(make_person(bureau, is_active=False).pk, by=administrator)
