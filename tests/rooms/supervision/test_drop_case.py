"""不予追究."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.supervision.actions.drop_case import drop_case
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import CaseState
from tests.rooms.supervision.round import case


def test_a_case_ends_without_a_decision(county):
    made = drop_case(case(county).pk, words="查无实据。", by=county.overseer)
    assert (made.state, made.closing) == (CaseState.DROPPED, "查无实据。")


def test_refuses_a_second_time_and_no_words(county):
    made = case(county)
    with pytest.raises(BadWords):
        drop_case(made.pk, words=" ", by=county.overseer)
    drop_case(made.pk, words="查无实据。", by=county.overseer)
    with pytest.raises(WrongState):
        drop_case(made.pk, words="查无实据。", by=county.overseer)


def test_who_only_reads_does_not(county):
    with pytest.raises(NotAllowed):
        drop_case(case(county).pk, words="查无实据。", by=county.auditor)
