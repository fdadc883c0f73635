"""转为正式."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayTooEarly
from gongkai.office.actions.confirm_rule import confirm_rule
from gongkai.office.errors_work import NothingNew, WrongStatus
from gongkai.office.vocabulary_work import RuleStatus
from tests.rooms.office.work import adopted_rule, again, make_desk, make_rule

pytestmark = pytest.mark.django_db
ON = date(2026, 9, 1)


def test_a_trial_becomes_definitive():
    desk = make_desk()
    rule = adopted_rule(desk, status=RuleStatus.TRIAL, trial_until=date(2027, 3, 1))
    confirm_rule(rule.pk, on=ON, note="执行良好", by=desk.principal)
    assert (again(rule).status, again(rule).trial_until) == ("formal", None)
    assert list(rule.events.values_list("verb", flat=True)) == ["adopt", "confirm"]


def test_refuses_what_is_no_trial_and_a_second_click():
    desk = make_desk()
    with pytest.raises(WrongStatus, match="现为“草案”，不能转为正式"):
        confirm_rule(make_rule(desk).pk, on=ON, by=desk.principal)
    rule = adopted_rule(desk, status=RuleStatus.INTERIM)
    confirm_rule(rule.pk, on=ON, by=desk.principal)
    with pytest.raises(NothingNew):
        confirm_rule(rule.pk, on=ON, by=desk.principal)


def test_refuses_a_day_before_it_was_adopted_and_a_reader():
    desk = make_desk()
    rule = adopted_rule(desk, status=RuleStatus.INTERIM)
    with pytest.raises(DayTooEarly):
        confirm_rule(rule.pk, on=date(2026, 3, 1), by=desk.principal)
    with pytest.raises(NotAllowed):
        confirm_rule(rule.pk, on=ON, by=desk.reader)
