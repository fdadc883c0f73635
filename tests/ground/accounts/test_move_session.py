import pytest

from gongkai.accounts.actions.begin_session import begin_session
from gongkai.accounts.actions.move_session import move_session
from gongkai.accounts.models import SignedInSession
from tests.factories import actor_for, make_agency, make_person

pytestmark = pytest.mark.django_db


def test_ones_own_session_keeps_open_under_its_new_key_and_nobody_elses_moves():
    own, other = (actor_for(make_person(make_agency())) for _n in range(2))
    begin_session(session_key="old", address="", browser="", by=own)
    move_session("old", to="stolen", by=other)
    move_session("old", to="new", by=own)
    assert SignedInSession.objects.get().session_key == "new"
