"""移出名单."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.supervision.actions.drop_unit import drop_unit
from tests.rooms.supervision.round import opened


def test_a_unit_without_a_record_is_taken_out(county):
    inspection = opened(county)
    drop_unit(inspection.units.get(agency=county.roads).pk, reason="机构合并", by=county.overseer)
    assert [one.agency for one in inspection.units.all()] == [county.water]


def test_an_unknown_one_looks_like_nothing(county):
    for pk in (0, 2**40):
        with pytest.raises(Unknown):
            drop_unit(pk, reason="机构合并", by=county.overseer)


def test_is_the_office_s_business(county):
    unit = opened(county).units.first()
    with pytest.raises(NotAllowed):
        drop_unit(unit.pk, reason="机构合并", by=county.head)
