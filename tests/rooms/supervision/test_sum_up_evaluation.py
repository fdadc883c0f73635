"""汇总结果."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.sum_up_evaluation import sum_up_evaluation
from gongkai.supervision.errors import WindowStillOpen
from gongkai.supervision.vocabulary import EvaluationState
from tests.rooms.supervision.round import TODAY, announced, over


def test_the_conclusion_waits_for_approval(county):
    made = sum_up_evaluation(over(announced(county)).pk, conclusion="总体满意。", by=county.overseer)
    assert (made.state, made.summed_up_on) == (EvaluationState.SUMMED_UP, TODAY)


def test_not_while_people_may_still_answer(county):
    with pytest.raises(WindowStillOpen):
        sum_up_evaluation(announced(county).pk, conclusion="总体满意。", by=county.overseer)


def test_a_unit_does_not(county):
    with pytest.raises(NotAllowed):
        sum_up_evaluation(over(announced(county)).pk, conclusion="总体满意。", by=county.head)
