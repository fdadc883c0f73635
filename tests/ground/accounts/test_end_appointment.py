from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actions.end_appointment import end_appointment
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import LastAdministrator, OutsideBranch, Unknown
from gongkai.accounts.models import Appointment
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import appoint, make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def administrator(county):
    return make_actor(county, Duty.ADMINISTER, branch=True)


def test_a_duty_holds_no_more_from_that_day(county, administrator):
    user, today = make_person(county), timezone.localdate()
    held = appoint(user, Duty.FILL)
    end_appointment(held.pk, on=today, by=administrator)
    assert not Actor.of(user, today).may("information.write")
    assert Actor.of(user, today - timedelta(days=1)).may("information.write")


def test_one_given_today_is_gone_at_once_and_stands_in_the_journal(county, administrator):
    user, today = make_person(county), timezone.localdate()
    held = appoint(user, Duty.FILL, from_on=today)
    end_appointment(held.pk, on=today, by=administrator)
    assert not Appointment.objects.filter(user=user).exists()
    assert Entry.objects.get(action="accounts.end_appointment").details["duty"] == "填报"


def test_the_last_administrator_stays(county, administrator):
    held = Appointment.objects.get(user_id=administrator.user_id)
    with pytest.raises(LastAdministrator) as refused:
        end_appointment(held.pk, on=timezone.localdate(), by=administrator)
    assert "示范县人民政府" in refused.value.sentence


def test_an_administrator_goes_when_another_runs_the_same_branch(county, administrator):
    make_person(county, Duty.ADMINISTER, branch=True)
    held = Appointment.objects.get(user_id=administrator.user_id)
    end_appointment(held.pk, on=timezone.localdate(), by=administrator)
    assert not Actor.of(held.user, timezone.localdate()).may("accounts.administer")


def test_somebody_switched_off_or_running_less_does_not_count_as_another(county, administrator):
    make_person(county, Duty.ADMINISTER, branch=True, is_active=False)
    make_person(county, Duty.ADMINISTER, branch=False)
    held = Appointment.objects.get(user_id=administrator.user_id)
    with pytest.raises(LastAdministrator):
        end_appointment(held.pk, on=timezone.localdate(), by=administrator)


def test_a_body_below_may_lose_its_own_administrator_to_the_one_above(county):
    bureau = make_agency(parent=county)
    administrator = make_actor(county, Duty.ADMINISTER, branch=True)
    held = appoint(make_person(bureau), Duty.ADMINISTER)
    end_appointment(held.pk, on=timezone.localdate(), by=administrator)
    assert Appointment.objects.get(pk=held.pk).to_on == timezone.localdate() - timedelta(days=1)


def test_a_narrow_administrator_does_not_end_a_duty_given_from_above(county):
    make_agency(parent=county)
    held = appoint(make_person(county), Duty.OVERSEE, branch=True)
    narrow = make_actor(county, Duty.ADMINISTER, branch=False)
    with pytest.raises(OutsideBranch):
        end_appointment(held.pk, on=timezone.localdate(), by=narrow)


def test_to_a_stranger_the_appointment_does_not_exist(county):
    held = appoint(make_person(county), Duty.FILL)
    with pytest.raises(Unknown):
        end_appointment(held.pk, on=timezone.localdate(), by=make_actor(make_agency(), Duty.ADMINISTER, branch=True))
