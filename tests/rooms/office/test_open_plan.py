"""建立任务分解表."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.open_plan import open_plan
from gongkai.office.errors_work import PlanThere, YearOutOfReach
from tests.rooms.office.work import make_desk, make_plan

pytestmark = pytest.mark.django_db


def test_one_a_year_named_by_itself():
    desk = make_desk()
    assert make_plan(desk).title == f"{desk.agency.name}2026年政府信息公开工作任务分解表"
    with pytest.raises(PlanThere, match="2026年的任务分解表已经建立"):
        make_plan(desk)


@pytest.mark.parametrize("year", [0, 2007, 9999, -1, 10**12])
def test_refuses_years_nobody_works_in(year):
    desk = make_desk()
    with pytest.raises(YearOutOfReach):
        make_plan(desk, year=year)


def test_is_the_business_of_those_who_assign():
    desk = make_desk()
    with pytest.raises(NotAllowed):
        open_plan(desk.agency.pk, year=2026, by=desk.reader)
