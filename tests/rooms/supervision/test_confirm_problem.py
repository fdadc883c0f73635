"""确认整改到位."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.confirm_problem import confirm_problem
from gongkai.supervision.errors import OwnWork, WrongState
from gongkai.supervision.models import Problem
from gongkai.supervision.vocabulary import ProblemState
from tests.rooms.supervision.round import TODAY, handed_in, planned


def test_another_person_confirms(county):
    made = confirm_problem(handed_in(county).pk, words="已核对。", check_again=True, by=county.overseer)
    assert (made.state, made.confirmed_on, made.check_again) == (ProblemState.CONFIRMED, TODAY, True)
    assert [one.step for one in made.events.all()] == ["found", "planned", "handed_in", "confirmed"]


def test_nobody_confirms_what_they_handed_in(county):
    made = handed_in(county)
    Problem.objects.filter(pk=made.pk).update(handed_in_by=county.overseer.user_id)
    with pytest.raises(OwnWork):
        confirm_problem(made.pk, by=county.overseer)


def test_refuses_what_was_not_handed_in(county):
    with pytest.raises(WrongState):
        confirm_problem(planned(county).pk, by=county.overseer)


def test_the_unit_does_not_confirm(county):
    with pytest.raises(NotAllowed):
        confirm_problem(handed_in(county).pk, by=county.worker)
