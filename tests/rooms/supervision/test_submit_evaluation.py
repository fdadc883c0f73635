"""报批评议方案."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.supervision.actions.submit_evaluation import submit_evaluation
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import EvaluationState
from tests.rooms.supervision.round import drafted


def test_it_waits_for_approval_once(county):
    made = submit_evaluation(drafted(county).pk, by=county.overseer)
    assert made.state == EvaluationState.SUBMITTED
    with pytest.raises(WrongState):
        submit_evaluation(made.pk, by=county.overseer)


def test_a_unit_does_not(county):
    with pytest.raises(Unknown):
        submit_evaluation(drafted(county).pk, by=county.head)
