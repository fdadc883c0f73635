"""废止应急预案."""

from datetime import date

import pytest

from gongkai.office import queries_plans
from gongkai.office.actions.repeal_emergency_plan import repeal_emergency_plan
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.work import binding_emergency, make_desk, make_emergency

pytestmark = pytest.mark.django_db
ON = date(2026, 9, 1)


def test_nobody_is_reminded_of_its_drills_any_more():
    desk = make_desk()
    plan = binding_emergency(desk, on=date(2024, 1, 1))
    assert [row.id for row in queries_plans.drills_due(desk.head, ON)] == [plan.pk]
    repeal_emergency_plan(plan.pk, repealed_on=ON, reason="合并", by=desk.principal)
    assert queries_plans.drills_due(desk.head, ON) == []
    with pytest.raises(WrongStatus):
        repeal_emergency_plan(make_emergency(desk).pk, repealed_on=ON, reason="合并", by=desk.principal)
