"""开始检查."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.supervision import visibility
from gongkai.supervision.actions.open_inspection import open_inspection
from gongkai.supervision.actions.prepare_inspection import prepare_inspection
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import InspectionState
from tests.rooms.supervision.round import opened, plan


def test_the_units_see_it_once_it_is_opened(county):
    made = prepare_inspection(plan(county), by=county.overseer)
    assert not visibility.inspections(county.head).exists()
    assert open_inspection(made.pk, by=county.overseer).state == InspectionState.OPEN
    assert visibility.inspections(county.head).get() == made


def test_opens_once(county):
    made = opened(county)
    with pytest.raises(WrongState):
        open_inspection(made.pk, by=county.overseer)


def test_a_unit_does_not_open_it(county):
    made = prepare_inspection(plan(county), by=county.overseer)
    with pytest.raises(Unknown):
        open_inspection(made.pk, by=county.head)
