"""撤销督办."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.answer_urging import answer_urging
from gongkai.supervision.actions.cancel_urging import cancel_urging
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import UrgingState
from tests.rooms.supervision.round import letter


def test_the_office_does_it_with_its_reason(county):
    made = cancel_urging(letter(county).pk, words="写明理由。", by=county.overseer)
    assert (made.state, made.closed_words) == (UrgingState.CANCELLED, "写明理由。")


def test_refuses_where_it_does_not_fit(county):
    with pytest.raises(WrongState):
        cancel_urging(
            answer_urging(letter(county).pk, answer="已办理。", by=county.head).pk, words="理由", by=county.overseer
        )


def test_the_unit_does_not(county):
    with pytest.raises(NotAllowed):
        cancel_urging(letter(county).pk, words="理由", by=county.head)
