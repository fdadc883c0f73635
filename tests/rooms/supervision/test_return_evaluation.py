"""退回评议方案."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.supervision.actions.return_evaluation import return_evaluation
from gongkai.supervision.actions.submit_evaluation import submit_evaluation
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import EvaluationState
from tests.rooms.supervision.round import drafted


def test_it_is_a_draft_again(county):
    one = submit_evaluation(drafted(county).pk, by=county.overseer)
    assert return_evaluation(one.pk, words="时间太短。", by=county.principal).state == EvaluationState.DRAFT


def test_a_draft_is_not_returned_and_a_unit_does_not(county):
    made = drafted(county)
    with pytest.raises(WrongState):
        return_evaluation(made.pk, words="时间太短。", by=county.principal)
    with pytest.raises(Unknown):
        return_evaluation(made.pk, words="时间太短。", by=county.head)
