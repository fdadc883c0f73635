"""请示上级."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayTooEarly, NothingFound
from gongkai.office.actions.ask_superior import ask_superior
from gongkai.office.errors_work import OwnBody
from tests.rooms.office.promises import make_gap
from tests.rooms.office.work import again, make_desk

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 20)


def test_asked_once_then_escalated():
    desk, county, city = make_desk(), make_desk(), make_desk()
    gap = make_gap(desk)
    ask_superior(gap.pk, asked_of_id=county.agency.pk, on=ON, text="请尽快出台", by=desk.head)
    ask_superior(gap.pk, asked_of_id=city.agency.pk, on=date(2026, 7, 1), text="县里没有答复", by=desk.head)
    assert (again(gap).state, again(gap).asked_of) == ("asked", city.agency)
    assert list(gap.steps.values_list("kind", flat=True)) == ["noted", "asked", "escalated"]


def test_refuses_oneself_nobody_an_earlier_day_and_readers():
    desk, county = make_desk(), make_desk()
    gap = make_gap(desk)
    with pytest.raises(OwnBody):
        ask_superior(gap.pk, asked_of_id=desk.agency.pk, on=ON, text="请出台", by=desk.head)
    with pytest.raises(NothingFound):
        ask_superior(gap.pk, asked_of_id=10**9, on=ON, text="请出台", by=desk.head)
    with pytest.raises(DayTooEarly):
        ask_superior(gap.pk, asked_of_id=county.agency.pk, on=date(2026, 5, 5), text="请出台", by=desk.head)
    with pytest.raises(NotAllowed):
        ask_superior(gap.pk, asked_of_id=county.agency.pk, on=ON, text="请出台", by=desk.reader)
