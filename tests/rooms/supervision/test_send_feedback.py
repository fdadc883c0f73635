"""反馈单位."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.supervision.actions.send_feedback import send_feedback
from gongkai.supervision.actions.sum_up_evaluation import sum_up_evaluation
from gongkai.supervision.queries import evaluations
from tests.rooms.supervision.round import announced, over, unit_of


def summed_up(county):
    return sum_up_evaluation(over(announced(county)).pk, conclusion="总体满意。", by=county.overseer)


def test_every_unit_is_told_once(county):
    one = summed_up(county)
    assert send_feedback(one.pk, words="请整改。", by=county.overseer) == 2
    assert send_feedback(one.pk, words="又一次。", by=county.overseer) == 0
    unit, result = evaluations.feedback(county.head, unit_of(one, county.water).pk)
    assert unit.feedback == "请整改。" and result.name == "示范县水务局"
    with pytest.raises(Unknown):
        evaluations.feedback(county.stranger, unit.pk)


def test_a_unit_does_not(county):
    with pytest.raises(NotAllowed):
        send_feedback(summed_up(county).pk, words="请整改。", by=county.head)
