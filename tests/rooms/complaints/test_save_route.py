"""维护受理分工."""

import pytest

from gongkai.complaints.actions.save_route import save_route
from gongkai.complaints.desks import receiver_of
from gongkai.complaints.errors import RouteToItself, RouteTwice
from tests.rooms.complaints.grievances import make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_narrowest_line_decides(desk):
    assert receiver_of(desk.bureau) == desk.agency
    save_route(receiver_id=desk.county.pk, against_kind="department", by=desk.overseer)
    assert receiver_of(desk.bureau) == desk.county
    save_route(receiver_id=desk.agency.pk, against_id=desk.bureau.pk, reason="fee", by=desk.overseer)
    assert (receiver_of(desk.bureau, "fee"), receiver_of(desk.bureau, "other")) == (desk.agency, desk.county)


def test_nobody_receives_what_is_said_of_them(desk):
    with pytest.raises(RouteToItself):
        save_route(receiver_id=desk.bureau.pk, against_id=desk.bureau.pk, by=desk.overseer)
    save_route(receiver_id=desk.agency.pk, by=desk.overseer)
    assert receiver_of(desk.agency) == desk.county


def test_no_line_twice(desk):
    save_route(receiver_id=desk.agency.pk, by=desk.overseer)
    with pytest.raises(RouteTwice):
        save_route(receiver_id=desk.county.pk, by=desk.overseer)
