"""终止评议."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision import public
from gongkai.supervision.actions.cancel_evaluation import cancel_evaluation
from gongkai.supervision.vocabulary import EvaluationState
from tests.rooms.supervision.round import announced


def test_the_public_no_longer_finds_it(county):
    one = announced(county)
    assert cancel_evaluation(one.pk, words="条件不成熟。", by=county.overseer).state == EvaluationState.CANCELLED
    assert public.evaluation(one.pk) is None and public.evaluations() == []


def test_a_unit_does_not(county):
    with pytest.raises(NotAllowed):
        cancel_evaluation(announced(county).pk, words="条件不成熟。", by=county.head)
