"""报送整改结果."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.hand_in_result import hand_in_result
from gongkai.supervision.errors import EvidenceMissing, MeasureMissing, WrongState
from gongkai.supervision.vocabulary import ProblemState
from tests.rooms.supervision.round import TODAY, handed_in, planned, problem


def test_a_result_with_evidence_waits_for_another(county):
    made = handed_in(county)
    assert (made.state, made.handed_in_on, made.handed_in_by_id) == (ProblemState.HANDED_IN, TODAY, county.head.user_id)


def test_refuses_without_measure_or_evidence(county):
    with pytest.raises(MeasureMissing):
        hand_in_result(problem(county).pk, result="已更新。", by=county.head)
    with pytest.raises(EvidenceMissing):
        hand_in_result(planned(county).pk, result="已更新。", by=county.head)


def test_a_second_click_is_refused(county):
    with pytest.raises(WrongState):
        hand_in_result(handed_in(county).pk, result="已更新。", by=county.head)


def test_is_for_the_unit_s_own_people(county):
    with pytest.raises(NotAllowed):
        hand_in_result(planned(county).pk, result="已更新。", by=county.overseer)
