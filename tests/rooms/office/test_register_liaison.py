"""联络员备案."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.end_liaison import end_liaison
from gongkai.office.actions.register_liaison import register_liaison
from gongkai.office.errors_people import EndedAlready, RegisteredAlready
from tests.rooms.office.people import make_liaison, make_people

pytestmark = pytest.mark.django_db


def test_the_competent_office_takes_a_liaison_on_its_list():
    county = make_people()
    liaison = make_liaison(county)
    with pytest.raises(NotAllowed):
        register_liaison(liaison.pk, by=county.head)
    kept = register_liaison(liaison.pk, by=county.overseer)
    assert (kept.registered_on, kept.registered_by_id) == (timezone.localdate(), county.overseer.user_id)
    with pytest.raises(RegisteredAlready):
        register_liaison(liaison.pk, by=county.overseer)


def test_refuses_one_who_has_ended():
    county = make_people()
    liaison = end_liaison(make_liaison(county).pk, to_on=date(2025, 2, 1), by=county.head)
    with pytest.raises(EndedAlready):
        register_liaison(liaison.pk, by=county.overseer)
