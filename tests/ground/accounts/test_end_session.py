import pytest

from gongkai.accounts.actions.begin_session import begin_session
from gongkai.accounts.actions.end_session import end_session, sign_out
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import SignedInSession
from tests.factories import actor_for, make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def actor():
    actor = actor_for(make_person(make_agency()))
    for key in ("here", "there"):
        begin_session(session_key=key, address="", browser="", by=actor)
    return actor


def keys():
    return set(SignedInSession.objects.values_list("session_key", flat=True))


def test_signing_out_ends_this_session_only(actor):
    sign_out("here", by=actor)
    assert keys() == {"there"}


def test_another_session_of_ones_own_can_be_ended(actor):
    end_session(SignedInSession.objects.get(session_key="there").pk, by=actor)
    assert keys() == {"here"}


def test_nobody_ends_a_session_of_somebody_else(actor):
    with pytest.raises(Unknown):
        end_session(SignedInSession.objects.get(session_key="there").pk, by=actor_for(make_person(make_agency())))
    assert keys() == {"here", "there"}
