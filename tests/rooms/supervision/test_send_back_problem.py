"""退回继续整改."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.supervision.actions.send_back_problem import send_back_problem
from gongkai.supervision.vocabulary import ProblemState
from tests.rooms.supervision.round import handed_in


def test_it_goes_back_saying_what_is_missing(county):
    made = send_back_problem(handed_in(county).pk, words="缺少截图。", by=county.overseer)
    assert made.state == ProblemState.UNDER_WAY and made.events.last().words == "缺少截图。"


def test_words_are_needed_and_the_unit_does_not(county):
    made = handed_in(county)
    with pytest.raises(BadWords):
        send_back_problem(made.pk, words=" ", by=county.overseer)
    with pytest.raises(NotAllowed):
        send_back_problem(made.pk, words="缺少截图。", by=county.head)
