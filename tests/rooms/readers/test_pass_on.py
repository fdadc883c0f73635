"""转其他单位."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords, NothingFound
from gongkai.readers import queries
from gongkai.readers.actions.decline import decline
from gongkai.readers.actions.pass_on import pass_on
from gongkai.readers.errors import SameUnit
from tests.rooms.readers.reading_public import make_desk, reported

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_other_body_goes_on_with_number_and_last_day_kept(desk):
    fault, other = reported(desk), make_desk()
    passed = pass_on(fault.pk, agency_id=other.agency.pk, reason="由贵单位制作", by=desk.head)
    assert (passed.number, passed.due_on, passed.agency_id) == (fault.number, fault.due_on, other.agency.pk)
    assert (
        queries.fault(desk.head, fault.pk).may["decline"] is False
    )  # still read by who passed it on, no more than that
    with pytest.raises(NotAllowed):
        decline(fault.pk, answer="无误", by=desk.head)
    assert decline(fault.pk, answer="无误", by=other.head).state == "declined"


def test_two_bodies_with_the_same_serial_do_not_collide(desk):
    other = make_desk()
    first, second = reported(desk), reported(other)
    pass_on(first.pk, agency_id=other.agency.pk, reason="由贵单位制作", by=desk.head)
    assert first.number == second.number
    assert reported(other).number.endswith("0002")


def test_refuses_nobody_and_oneself(desk):
    fault = reported(desk)
    with pytest.raises(NothingFound):
        pass_on(fault.pk, agency_id=999999, reason="转", by=desk.head)
    with pytest.raises(SameUnit):
        pass_on(fault.pk, agency_id=desk.agency.pk, reason="转", by=desk.head)
    with pytest.raises(BadWords):
        pass_on(fault.pk, agency_id=desk.stranger.agency_id, reason=" ", by=desk.head)


def test_who_may_not(desk):
    with pytest.raises(Unknown):
        pass_on(reported(desk).pk, agency_id=desk.agency.pk, reason="转", by=desk.stranger)
