"""设置提醒."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import NumberOutOfReach
from gongkai.office.actions.set_reminders import set_reminders
from gongkai.office.reminding import reminders
from tests.factories import make_agency
from tests.rooms.office.work import make_desk

pytestmark = pytest.mark.django_db
DAYS = {"task_days": 3, "trial_days": 90, "drill_months": 6, "gap_days": 15}


def test_the_nearest_body_above_decides_where_one_has_none_of_its_own():
    desk = make_desk()
    below = make_agency(parent=desk.agency)
    assert reminders(below.pk).task_days == 7
    set_reminders(desk.agency.pk, by=desk.head, **DAYS)
    assert (reminders(below.pk).task_days, reminders(below.pk).drill_months) == (3, 6)
    assert reminders(make_agency().pk).task_days == 7


@pytest.mark.parametrize("changes", [{"task_days": -1}, {"trial_days": 366}, {"drill_months": 0}, {"gap_days": 10**9}])
def test_refuses_days_nobody_waits(changes):
    desk = make_desk()
    with pytest.raises(NumberOutOfReach):
        set_reminders(desk.agency.pk, by=desk.head, **(DAYS | changes))


def test_is_the_business_of_the_office():
    desk = make_desk()
    with pytest.raises(NotAllowed):
        set_reminders(desk.agency.pk, by=desk.reader, **DAYS)
