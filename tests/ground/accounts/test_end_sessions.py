import pytest

from gongkai.accounts.actions.begin_session import begin_session
from gongkai.accounts.actions.end_sessions import end_sessions
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import SignedInSession
from gongkai.law.vocabulary import Duty
from tests.factories import actor_for, make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db


def test_an_administrator_signs_a_person_out_everywhere_and_nobody_else_does():
    bureau = make_agency()
    user = make_person(bureau)
    begin_session(session_key="k", address="", browser="", by=actor_for(user))
    with pytest.raises(Unknown):
        end_sessions(user.pk, by=make_actor(bureau, Duty.AUDIT))
    end_sessions(user.pk, by=make_actor(bureau, Duty.ADMINISTER))
    assert not SignedInSession.objects.exists()
