"""裁定申诉."""

from decimal import Decimal

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.assessment.actions.appeal import appeal
from gongkai.assessment.actions.reopen import reopen
from gongkai.assessment.actions.rule_on_appeal import rule_on_appeal
from gongkai.assessment.errors import AppealDecided, OwnScore, SameScore, WrongRoundState
from tests.rooms.assessment.scheming import make_office, manual, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


@pytest.fixture
def filed(at):
    return appeal(manual(shown(at), at.first_body).pk, text="当日已补正", wanted=Decimal(40), by=at.first_head)


def test_upheld_changes_the_score_and_keeps_both(at, filed):
    found = rule_on_appeal(filed.pk, upheld=True, value=Decimal(40), answer="核实属实", by=at.second)
    assert (found.state, found.before, found.after) == ("upheld", 38, 40)
    assert manual(found.round, at.first_body).value == 40
    assert [(one.before, one.after, one.kind) for one in found.score.changes.all()] == [(38, 40, "appeal")]
    assert [row.rank for row in found.round.results.all()] == [1, 1]


def test_rejected_keeps_the_score(at, filed):
    found = rule_on_appeal(filed.pk, upheld=False, answer="截图时间在后", by=at.second)
    assert (found.state, manual(found.round, at.first_body).value) == ("rejected", 38)


def test_refuses_the_scorer_a_second_decision_and_no_change(at, filed):
    with pytest.raises(OwnScore):
        rule_on_appeal(filed.pk, upheld=False, answer="不改", by=at.overseer)
    with pytest.raises(SameScore):
        rule_on_appeal(filed.pk, upheld=True, value=Decimal(38), answer="核实", by=at.second)
    rule_on_appeal(filed.pk, upheld=False, answer="不改", by=at.second)
    with pytest.raises(AppealDecided):
        rule_on_appeal(filed.pk, upheld=True, value=Decimal(40), answer="又改", by=at.second)


def test_a_body_does_not_decide_and_nobody_while_it_is_scored_again(at, filed):
    with pytest.raises(NotAllowed):
        rule_on_appeal(filed.pk, upheld=True, value=Decimal(40), answer="同意", by=at.first_head)
    reopen(filed.round_id, reason="口径有误", by=at.overseer)
    with pytest.raises(WrongRoundState):
        rule_on_appeal(filed.pk, upheld=False, answer="不改", by=at.second)
