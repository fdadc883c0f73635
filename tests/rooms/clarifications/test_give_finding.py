"""反馈核实情况."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.clarifications.actions.give_finding import give_finding
from gongkai.clarifications.errors import NotAsked, WrongState
from gongkai.clarifications.vocabulary import Verdict
from gongkai.entry.errors import BadWords
from tests.rooms.clarifications.matters import again, answer, assigned, concluded, make_desk


def test_a_body_asked_says_what_it_found(desk):
    other = make_desk()
    case = assigned(desk, other)
    answer(case, other, Verdict.PARTLY_FALSE)
    row = case.handlings.get(agency=other.agency)
    assert (row.verdict, row.found_by_id) == ("partly_false", other.clerk.user_id) and row.found_on
    assert again(case).state == "verifying"


def test_nobody_answers_for_another_body(desk):
    other = make_desk()
    case = assigned(desk, other)
    theirs = case.handlings.get(agency=other.agency)
    with pytest.raises(NotAsked):
        give_finding(case.pk, handling_id=theirs.pk, verdict=Verdict.TRUE, finding="属实", by=desk.clerk)
    with pytest.raises(NotAsked):
        give_finding(case.pk, handling_id=10**30, verdict=Verdict.TRUE, finding="属实", by=desk.clerk)
    with pytest.raises(Unknown):
        give_finding(case.pk, handling_id=theirs.pk, verdict=Verdict.TRUE, finding="属实", by=desk.stranger)


def test_may_be_changed_until_the_conclusion(desk):
    case = assigned(desk)
    answer(case, desk)
    answer(case, desk, Verdict.TRUE)
    assert case.handlings.get().verdict == "true"
    with pytest.raises(WrongState):
        answer(concluded(desk), desk)


def test_needs_words(desk):
    case = assigned(desk)
    with pytest.raises(BadWords):
        give_finding(case.pk, handling_id=case.handlings.get().pk, verdict=Verdict.TRUE, finding="", by=desk.clerk)
