"""通过应急预案."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayAhead
from gongkai.office.actions.adopt_emergency_plan import adopt_emergency_plan
from gongkai.office.errors_work import NothingNew, OwnWork, StatusNotAdopted
from gongkai.office.vocabulary_work import RuleStatus
from tests.rooms.office.work import ADOPTED, again, binding_emergency, make_desk, make_emergency

pytestmark = pytest.mark.django_db


def test_it_binds_on_anothers_word():
    desk = make_desk()
    plan = binding_emergency(desk)
    assert (again(plan).status, again(plan).effective_on, again(plan).current.number) == ("formal", date(2026, 3, 2), 1)
    with pytest.raises(NothingNew):
        adopt_emergency_plan(plan.pk, effective_on=ADOPTED, by=desk.principal)


def test_refuses_the_writer_days_to_come_what_binds_nobody_and_readers():
    desk = make_desk()
    plan = make_emergency(desk)
    with pytest.raises(OwnWork):
        adopt_emergency_plan(plan.pk, effective_on=ADOPTED, by=desk.head)
    with pytest.raises(DayAhead):
        adopt_emergency_plan(plan.pk, effective_on=timezone.localdate() + timedelta(days=1), by=desk.principal)
    with pytest.raises(StatusNotAdopted):
        adopt_emergency_plan(plan.pk, effective_on=ADOPTED, status=RuleStatus.DRAFT, by=desk.principal)
    with pytest.raises(NotAllowed):
        adopt_emergency_plan(plan.pk, effective_on=ADOPTED, by=desk.reader)
