"""修改评议方案."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.supervision.actions.amend_evaluation import amend_evaluation
from gongkai.supervision.errors import WrongState
from tests.rooms.supervision.round import announced, drafted, evaluation_plan


def test_another_plan_takes_its_place(county):
    made = drafted(county)
    said = evaluation_plan(county, title="新名称", rows="只有一项", agency_ids=[county.roads.pk])
    amend_evaluation(made.pk, said, by=county.second)
    made.refresh_from_db()
    assert (made.title, made.drafted_by_id) == ("新名称", county.second.user_id)
    assert made.rows.get().words == "只有一项" and made.units.get().agency == county.roads


def test_an_announced_plan_is_not_changed(county):
    with pytest.raises(WrongState):
        amend_evaluation(announced(county).pk, evaluation_plan(county), by=county.overseer)


def test_a_unit_knows_nothing_of_a_draft(county):
    with pytest.raises(Unknown):
        amend_evaluation(drafted(county).pk, evaluation_plan(county), by=county.head)
