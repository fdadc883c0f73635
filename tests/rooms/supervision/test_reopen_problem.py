"""重新整改."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayTooEarly
from gongkai.supervision.actions.confirm_problem import confirm_problem
from gongkai.supervision.actions.reopen_problem import reopen_problem
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import ProblemState
from tests.rooms.supervision.round import BEFORE, LATER, handed_in, problem


def test_it_is_open_again_with_a_new_last_day(county):
    done = confirm_problem(handed_in(county).pk, by=county.overseer)
    made = reopen_problem(done.pk, words="又没有更新。", due_on=LATER, by=county.overseer)
    assert (made.state, made.due_on, made.confirmed_on, made.handed_in_by) == (ProblemState.OPEN, LATER, None, None)


def test_refuses_what_is_open_and_days_gone_by(county):
    with pytest.raises(WrongState):
        reopen_problem(problem(county).pk, words="理由", due_on=LATER, by=county.overseer)
    done = confirm_problem(handed_in(county).pk, by=county.overseer)
    with pytest.raises(DayTooEarly):
        reopen_problem(done.pk, words="理由", due_on=BEFORE, by=county.overseer)
    with pytest.raises(NotAllowed):
        reopen_problem(done.pk, words="理由", due_on=LATER, by=county.head)
