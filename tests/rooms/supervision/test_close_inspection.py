"""结束检查."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.close_inspection import close_inspection
from gongkai.supervision.actions.record_visit import Visit, record_visit
from gongkai.supervision.errors import NotFinished
from gongkai.supervision.vocabulary import InspectionState
from tests.rooms.supervision.round import LATER, TODAY, opened


def test_it_ends_when_every_unit_has_its_record(county):
    inspection = opened(county, agency_ids=[county.water.pk])
    visit = Visit(inspected_on=TODAY, inspectors="黄演示", due_on=LATER)
    record_visit(inspection.units.get().pk, visit, by=county.overseer)
    ended = close_inspection(inspection.pk, summary="总体较好。", by=county.overseer)
    assert (ended.state, ended.summary) == (InspectionState.CLOSED, "总体较好。")


def test_refuses_while_a_record_is_missing(county):
    inspection = opened(county)
    with pytest.raises(NotFinished, match="还有2个单位"):
        close_inspection(inspection.pk, summary="总体较好。", by=county.overseer)


def test_is_the_office_s_business(county):
    with pytest.raises(NotAllowed):
        close_inspection(opened(county).pk, summary="总体较好。", by=county.head)
