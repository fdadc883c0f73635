"""删除受理分工."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.complaints.actions.drop_route import drop_route
from gongkai.complaints.actions.save_route import save_route
from gongkai.complaints.models import ComplaintRoute
from tests.rooms.complaints.grievances import make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_line_is_gone(desk):
    route = save_route(receiver_id=desk.agency.pk, by=desk.overseer)
    with pytest.raises(NotAllowed):
        drop_route(route.pk, by=desk.head)
    drop_route(route.pk, by=desk.overseer)
    assert not ComplaintRoute.objects.exists()
    with pytest.raises(Unknown):
        drop_route(route.pk, by=desk.overseer)
