"""回复督办."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.supervision.actions.answer_urging import answer_urging
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import UrgingState
from tests.rooms.supervision.round import TODAY, letter


def test_the_unit_answers(county):
    made = answer_urging(letter(county).pk, answer="已办理。", by=county.head)
    assert (made.state, made.answer, made.answered_on) == (UrgingState.ANSWERED, "已办理。", TODAY)


def test_answers_once_and_with_words(county):
    made = letter(county)
    with pytest.raises(BadWords):
        answer_urging(made.pk, answer="", by=county.head)
    answer_urging(made.pk, answer="已办理。", by=county.head)
    with pytest.raises(WrongState):
        answer_urging(made.pk, answer="再答。", by=county.head)


def test_another_unit_knows_nothing_of_it(county):
    with pytest.raises(Unknown):
        answer_urging(letter(county).pk, answer="已办理。", by=county.stranger)
