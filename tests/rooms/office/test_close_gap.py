"""销号."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.office.actions.close_gap import close_gap
from gongkai.office.errors_work import RuleNotAdopted, WrongStatus
from tests.rooms.office.promises import make_gap
from tests.rooms.office.work import adopted_rule, again, make_desk, make_rule

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 20)


def test_closed_by_the_rule_that_fills_it_once():
    desk = make_desk()
    gap, rule = make_gap(desk), adopted_rule(desk)
    close_gap(gap.pk, closed_on=ON, note="已出台", rule_id=rule.pk, by=desk.head)
    assert (again(gap).state, again(gap).closed_on, again(gap).rule) == ("closed", ON, rule)
    with pytest.raises(WrongStatus):
        close_gap(gap.pk, closed_on=ON, note="已出台", by=desk.head)


def test_a_draft_closes_nothing_nor_does_silence():
    desk = make_desk()
    gap = make_gap(desk)
    with pytest.raises(RuleNotAdopted, match="现为“草案”"):
        close_gap(gap.pk, closed_on=ON, note="已出台", rule_id=make_rule(desk).pk, by=desk.head)
    with pytest.raises(BadWords):
        close_gap(gap.pk, closed_on=ON, note="", by=desk.head)
