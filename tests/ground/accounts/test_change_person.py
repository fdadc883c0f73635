import pytest
from django.utils import timezone

from gongkai.accounts.actions.change_person import change_person
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import LastAdministrator, SwitchedOff, Unknown
from gongkai.accounts.models import Appointment, User
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_person, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_agency()


@pytest.fixture
def bureau(county):
    return make_agency(parent=county)


@pytest.fixture
def administrator(county):
    return make_actor(county, Duty.ADMINISTER, branch=True)


def test_the_details_are_replaced(bureau, administrator):
    user = make_person(bureau)
    section = make_section(bureau)
    change_person(user.pk, name="李演示", agency_id=bureau.pk, section_id=section.pk, phone="0000-1", by=administrator)
    user = User.objects.get(pk=user.pk)
    assert (user.name, user.section, user.phone) == ("李演示", section, "0000-1")


def test_whoever_changes_to_another_body_loses_the_duties_held_so_far(county, bureau, administrator):
    user = make_person(bureau, Duty.FILL, Duty.PUBLISH)
    change_person(user.pk, name=user.name, agency_id=county.pk, by=administrator)
    moved = User.objects.get(pk=user.pk)
    assert moved.agency == county
    assert Actor.of(moved, timezone.localdate()).duties == frozenset()
    assert Appointment.objects.filter(user=user).count() == 2
    assert Entry.objects.filter(action="accounts.end_appointment", about_id=user.pk).count() == 2


def test_the_last_administrator_of_a_body_cannot_be_moved_away(county):
    other = make_agency(parent=county)
    administrator = make_actor(county, Duty.ADMINISTER, branch=True)
    with pytest.raises(LastAdministrator):
        change_person(administrator.user_id, name="吴演示", agency_id=other.pk, by=administrator)
    assert User.objects.get(pk=administrator.user_id).agency == county


def test_the_same_again_leaves_no_trace(bureau, administrator):
    user = make_person(bureau)
    change_person(user.pk, name=user.name, agency_id=bureau.pk, by=administrator)
    assert not Entry.objects.filter(action="accounts.change_person").exists()


def test_somebody_of_another_branch_does_not_exist(administrator):
    stranger = make_person(make_agency())
    with pytest.raises(Unknown):
        change_person(stranger.pk, name="别人", agency_id=stranger.agency_id, by=administrator)


def test_nobody_is_moved_out_of_the_branch(bureau, administrator):
    user = make_person(bureau)
    with pytest.raises(Unknown):
        change_person(user.pk, name=user.name, agency_id=make_agency().pk, by=administrator)


def test_an_account_switched_off_is_not_changed(bureau, administrator):
    user = make_person(bureau, is_active=False)
    with pytest.raises(SwitchedOff):
        change_person(user.pk, name="李演示", agency_id=bureau.pk, by=administrator)
