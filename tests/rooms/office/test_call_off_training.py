"""取消培训、会议."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.entry.errors import BadWords
from gongkai.office.actions.amend_training import amend_training
from gongkai.office.actions.call_off_training import call_off_training
from gongkai.office.errors_people import CalledOff, HeldAlready
from tests.rooms.office.people import make_people, make_training, training_entry

pytestmark = pytest.mark.django_db


def test_what_was_not_held_is_kept_with_the_reason_and_changed_no_more():
    county = make_people()
    made = make_training(county, from_on=timezone.localdate() + timedelta(days=5))
    with pytest.raises(BadWords):
        call_off_training(made.pk, reason="", by=county.head)
    assert call_off_training(made.pk, reason="防汛", by=county.head).called_off_because == "防汛"
    with pytest.raises(CalledOff):
        call_off_training(made.pk, reason="再次", by=county.head)
    with pytest.raises(CalledOff):
        amend_training(made.pk, training_entry(county), by=county.head)


def test_refuses_what_was_held():
    county = make_people()
    with pytest.raises(HeldAlready):
        call_off_training(make_training(county).pk, reason="误", by=county.head)
