"""意见转整改."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayTooEarly
from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from gongkai.supervision.actions.raise_from_remark import raise_from_remark
from gongkai.supervision.vocabulary import ProblemSource
from tests.rooms.supervision.round import BEFORE, LATER, announced, grades, unit_of


def remark(county, words="更新快了。"):
    one = announced(county)
    return give_ballot(unit_of(one, county.water).pk, Answer(grades(one, 1, 1), words, token="a"))


def test_an_opinion_becomes_a_problem_once(county):
    ballot = remark(county, "指南太旧。")
    made = raise_from_remark(ballot.pk, what="公开指南没有更新。", due_on=LATER, by=county.overseer)
    assert (made.agency, made.source, made.ballot) == (county.water, ProblemSource.EVALUATION, ballot)
    assert raise_from_remark(ballot.pk, what="再来一次。", due_on=LATER, by=county.overseer) == made


def test_refuses_a_day_gone_by_and_other_people(county):
    ballot = remark(county)
    with pytest.raises(DayTooEarly):
        raise_from_remark(ballot.pk, what="问题", due_on=BEFORE, by=county.overseer)
    with pytest.raises(NotAllowed):
        raise_from_remark(ballot.pk, what="问题", due_on=LATER, by=county.head)
