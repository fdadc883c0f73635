import pytest

from gongkai.accounts.actions.reactivate import reactivate
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import User
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db


def test_a_person_signs_in_again_with_a_one_time_password():
    bureau = make_agency()
    off = make_person(bureau, is_active=False)
    new = reactivate(off.pk, by=make_actor(bureau, Duty.ADMINISTER))
    user = User.objects.get(pk=off.pk)
    assert user.is_active and user.must_change_password and user.check_password(new.password)


def test_to_a_stranger_the_person_does_not_exist():
    with pytest.raises(Unknown):
        reactivate(make_person(make_agency(), is_active=False).pk, by=make_actor(make_agency(), Duty.ADMINISTER))
