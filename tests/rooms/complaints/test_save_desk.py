"""设置受理部门."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.complaints import public
from gongkai.complaints.actions.save_desk import save_desk
from gongkai.entry.errors import NumberOutOfReach
from tests.rooms.complaints.grievances import accepted, again, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_public_reads_the_telephone_and_new_complaints_take_the_days(desk):
    before = accepted(desk)
    save_desk(desk.agency.pk, {"phone": "0000-12345", "box": "一楼大厅", "decide_days": 10}, by=desk.overseer)
    assert [(one.phone, one.box, one.decide_days) for one in public.desks()] == [("0000-12345", "一楼大厅", 10)]
    after = accepted(desk, title="另一件")
    assert (again(before).due_on, again(after).due_on) == (date(2026, 3, 25), date(2026, 3, 18))


def test_days_that_cannot_be_and_people_who_may_not(desk):
    with pytest.raises(NumberOutOfReach):
        save_desk(desk.agency.pk, {"decide_days": 0}, by=desk.overseer)
    with pytest.raises(NotAllowed):
        save_desk(desk.agency.pk, {}, by=desk.head)
