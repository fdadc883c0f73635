"""接收自查报告."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.accept_self_inspection import accept_self_inspection
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import SelfState
from tests.rooms.supervision.round import TODAY, report, submitted


def test_the_office_judges_what_was_handed_in(county):
    made = accept_self_inspection(submitted(county).pk, words="已阅。", by=county.overseer)
    assert (made.state, made.judged_words, made.judged_on) == (SelfState.ACCEPTED, "已阅。", TODAY)


def test_a_draft_is_not_judged(county):
    with pytest.raises(WrongState):
        accept_self_inspection(report(county).pk, words="已阅。", by=county.overseer)


def test_the_unit_does_not_judge_itself(county):
    with pytest.raises(NotAllowed):
        accept_self_inspection(submitted(county).pk, words="已阅。", by=county.head)
