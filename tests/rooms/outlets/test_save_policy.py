"""查阅和移送设置."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import NumberOutOfReach
from gongkai.outlets import clock
from gongkai.outlets.actions.save_policy import PolicyEntry, save_policy
from gongkai.outlets.clock import Terms
from gongkai.outlets.vocabulary import CountedFrom
from tests.factories import make_agency
from tests.rooms.outlets.reading_places import make_desk

pytestmark = pytest.mark.django_db
ENTRY = PolicyEntry(10, CountedFrom.MADE, 3, 5, "示范县移送办法")


@pytest.fixture
def desk():
    return make_desk()


def test_a_setting_holds_for_everybody_below_until_they_have_their_own(desk):
    below = make_desk(make_agency(parent=desk.agency))
    assert clock.terms_of(below.agency.pk) == Terms()
    save_policy(desk.agency.pk, ENTRY, by=desk.clerk)
    assert clock.terms_of(below.agency.pk) == Terms(10, CountedFrom.MADE, 3, 5, "示范县移送办法", desk.agency.name)
    save_policy(below.agency.pk, PolicyEntry(7, CountedFrom.PUBLISHED, 2, 5), by=below.clerk)
    assert clock.terms_of(below.agency.pk).handover_days == 7
    assert clock.terms_of(desk.agency.pk).handover_days == 10


@pytest.mark.parametrize("days", [0, -1, 10**9])
def test_refuses_days_that_cannot_be(desk, days):
    with pytest.raises(NumberOutOfReach):
        save_policy(desk.agency.pk, PolicyEntry(days, CountedFrom.MADE, 3, 5), by=desk.clerk)


def test_who_may_not(desk):
    with pytest.raises(NotAllowed):
        save_policy(desk.agency.pk, ENTRY, by=desk.stranger)
