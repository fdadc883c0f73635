"""退回补充调查."""

import pytest

from gongkai.complaints.actions.send_back import send_back
from gongkai.complaints.errors import OwnFindings
from tests.rooms.complaints.grievances import again, found, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_investigators_have_it_again(desk):
    one = found(desk)
    send_back(one.pk, reason="请补充证据", by=desk.principal)
    assert again(one).state == "investigating" and again(one).findings


def test_not_by_who_found(desk):
    one = found(desk)
    one.found_by_id = desk.overseer.user_id
    one.save(update_fields=["found_by"])
    with pytest.raises(OwnFindings):
        send_back(one.pk, reason="再查", by=desk.overseer)
