"""退回结果."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.return_result import return_result
from gongkai.supervision.actions.sum_up_evaluation import sum_up_evaluation
from gongkai.supervision.vocabulary import EvaluationState
from tests.rooms.supervision.round import announced, over


def summed_up(county):
    return sum_up_evaluation(over(announced(county)).pk, conclusion="总体满意。", by=county.overseer)


def test_the_office_sums_up_anew(county):
    one = return_result(summed_up(county).pk, words="结论太简单。", by=county.principal)
    assert one.state == EvaluationState.ANNOUNCED


def test_a_unit_does_not(county):
    with pytest.raises(NotAllowed):
        return_result(summed_up(county).pk, words="结论太简单。", by=county.head)
