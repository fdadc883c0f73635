"""修改联络员."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.amend_liaison import amend_liaison
from gongkai.office.actions.register_liaison import register_liaison
from tests.rooms.office.people import liaison_entry, make_liaison, make_people

pytestmark = pytest.mark.django_db


def test_a_new_phone_stays_registered_a_new_name_does_not():
    county = make_people()
    liaison = register_liaison(make_liaison(county).pk, by=county.overseer)
    kept = amend_liaison(liaison.pk, liaison_entry(county, phone="0000-0000009"), by=county.head)
    assert (kept.phone, kept.registered_on) == ("0000-0000009", liaison.registered_on)
    kept = amend_liaison(liaison.pk, liaison_entry(county, name="刘演示"), by=county.head)
    assert (kept.name, kept.registered_on) == ("刘演示", None)
    with pytest.raises(NotAllowed):
        amend_liaison(liaison.pk, liaison_entry(county), by=county.clerk)
