"""制定整改措施."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.supervision.actions.plan_measure import plan_measure
from gongkai.supervision.vocabulary import ProblemState
from tests.rooms.supervision.round import problem


def test_a_measure_has_an_owner(county):
    made = plan_measure(problem(county).pk, measure="核对并更新。", owner="李演示", by=county.worker)
    assert (made.state, made.measure, made.owner) == (ProblemState.UNDER_WAY, "核对并更新。", "李演示")


def test_both_are_needed(county):
    made = problem(county)
    for said in ({"measure": "", "owner": "李演示"}, {"measure": "核对。", "owner": " "}):
        with pytest.raises(BadWords):
            plan_measure(made.pk, **said, by=county.head)


def test_is_for_the_unit_s_own_people(county):
    made = problem(county)
    with pytest.raises(Unknown):
        plan_measure(made.pk, measure="核对。", owner="李演示", by=county.stranger)
    with pytest.raises(NotAllowed):
        plan_measure(made.pk, measure="核对。", owner="李演示", by=county.auditor)
