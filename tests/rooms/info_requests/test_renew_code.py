"""重发查询码."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.renew_code import renew_code
from gongkai.info_requests.actions.unlock import unlock
from gongkai.info_requests.query_codes import code_of
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_the_new_code_opens_and_the_old_one_no_longer_does():
    office = make_office()
    case = make_request(office)
    old = code_of(case)

    new = renew_code(case.number, by=office.clerk)

    assert unlock(case.number, new, address="192.0.2.1") == case.number
    assert unlock(case.number, old, address="192.0.2.1") is None
    entry = Entry.objects.get(action="info_requests.renew_code")
    assert new not in str(entry.details) + entry.about_label


def test_is_the_business_of_the_accepting_clerk():
    office = make_office()
    case = make_request(office)
    for actor in (office.leader, office.head):
        with pytest.raises(NotAllowed):
            renew_code(case.number, by=actor)
    with pytest.raises(Unknown):
        renew_code(case.number, by=make_office().clerk)
