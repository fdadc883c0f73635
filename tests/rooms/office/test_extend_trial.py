"""延长试行."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords, DayTooEarly
from gongkai.office.actions.extend_trial import extend_trial
from gongkai.office.errors_work import WrongStatus
from gongkai.office.vocabulary_work import RuleStatus
from tests.rooms.office.work import adopted_rule, again, make_desk

pytestmark = pytest.mark.django_db


def test_a_trial_goes_on():
    desk = make_desk()
    rule = adopted_rule(desk, status=RuleStatus.TRIAL, trial_until=date(2027, 3, 1))
    extend_trial(rule.pk, trial_until=date(2027, 9, 1), reason="样本不足", by=desk.principal)
    assert again(rule).trial_until == date(2027, 9, 1)


def test_refuses_an_earlier_day_no_reason_no_trial_and_a_reader():
    desk = make_desk()
    rule = adopted_rule(desk, status=RuleStatus.TRIAL, trial_until=date(2027, 3, 1))
    with pytest.raises(DayTooEarly):
        extend_trial(rule.pk, trial_until=date(2027, 2, 1), reason="样本不足", by=desk.principal)
    with pytest.raises(BadWords):
        extend_trial(rule.pk, trial_until=date(2027, 9, 1), reason=" ", by=desk.principal)
    with pytest.raises(NotAllowed):
        extend_trial(rule.pk, trial_until=date(2027, 9, 1), reason="样本不足", by=desk.reader)
    with pytest.raises(WrongStatus):
        extend_trial(adopted_rule(desk).pk, trial_until=date(2027, 9, 1), reason="样本不足", by=desk.principal)
