"""批准征求意见."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations import public
from gongkai.consultations.actions.approve import approve
from gongkai.consultations.actions.draft import draft
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.errors import OwnWork, TooShort, WrongState
from gongkai.consultations.models import Consultation
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.consultations.held import content, drafted, submitted, today

pytestmark = pytest.mark.django_db


def test_approved_by_another_it_is_public(house):
    one = submitted(house)
    with pytest.raises(public.NotFound):
        public.consultation(one.pk)
    assert approve(one.pk, by=house.leader).state == "approved"
    assert public.consultation(one.pk).phase == "open"


def test_nobody_approves_what_they_wrote(house):
    both = make_actor(house.agency, Duty.FILL, Duty.APPROVE)
    one = submit(draft(house.agency.pk, content(), by=both).pk, by=both)
    with pytest.raises(OwnWork):
        approve(one.pk, by=both)


def test_refuses_when_too_little_time_is_left(house):
    one = submitted(house)
    Consultation.objects.filter(pk=one.pk).update(to_on=today() + timedelta(days=5))
    with pytest.raises(TooShort):
        approve(one.pk, by=house.leader)


def test_refuses_a_draft_not_handed_in(house):
    with pytest.raises(WrongState):
        approve(drafted(house).pk, by=house.leader)


def test_is_the_business_of_whoever_signs(house):
    one = submitted(house)
    with pytest.raises(NotAllowed):
        approve(one.pk, by=house.clerk)
    with pytest.raises(Unknown):
        approve(one.pk, by=house.outsider)
