"""修改清理计划."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.clearance.actions.change_plan import change_plan
from gongkai.clearance.errors import LinesOutside, WrongClearanceState
from tests.rooms.clearance.stock import make_batch, make_crew, old, said, signed_batch

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_the_plan_is_written_again(crew):
    batch = make_batch(crew, [old(crew)])
    change_plan(batch.pk, said(name="新名", order="newest_first", section_ids=(crew.office.pk,)), by=crew.planner)
    batch.refresh_from_db()
    assert (batch.name, batch.order, batch.sections.count()) == ("新名", "newest_first", 1)


def test_refuses_to_leave_items_outside(crew):
    batch = make_batch(crew, [old(crew, date(2007, 3, 5)), old(crew, section=crew.business)])
    with pytest.raises(LinesOutside) as refused:
        change_plan(batch.pk, said(cut_off_on=date(2007, 3, 5)), by=crew.planner)
    assert "2条" in refused.value.sentence
    with pytest.raises(LinesOutside):
        change_plan(batch.pk, said(section_ids=(crew.office.pk,)), by=crew.planner)


def test_a_signed_batch_stands_and_strangers_see_nothing(crew):
    batch = signed_batch(crew, [old(crew)])
    with pytest.raises(WrongClearanceState):
        change_plan(batch.pk, said(), by=crew.planner)
    with pytest.raises(NotAllowed):
        change_plan(batch.pk, said(), by=crew.clerk)
    with pytest.raises(Unknown):
        change_plan(batch.pk, said(), by=crew.stranger)
