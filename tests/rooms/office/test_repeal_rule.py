"""废止制度."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import NothingFound
from gongkai.office import public_work
from gongkai.office.actions.repeal_rule import repeal_rule
from gongkai.office.errors_work import WrongStatus
from gongkai.office.vocabulary_work import Audience
from tests.rooms.office.work import adopted_rule, again, make_desk, make_rule

pytestmark = pytest.mark.django_db
ON = date(2026, 9, 1)


def test_a_rule_ends_and_its_successor_is_named():
    desk = make_desk()
    rule, new = adopted_rule(desk, audience=Audience.PUBLIC), adopted_rule(desk, audience=Audience.PUBLIC)
    repeal_rule(rule.pk, repealed_on=ON, reason="修订后重发", replaced_by_id=new.pk, by=desk.principal)
    kept = again(rule)
    assert (kept.status, kept.repealed_on, kept.replaced_by) == ("repealed", ON, new)
    assert public_work.rule(rule.pk).replaced_by.id == new.pk
    assert [row.id for row in public_work.rules().rows] == [new.pk, rule.pk]


def test_refuses_a_draft_an_unknown_successor_and_a_reader():
    desk = make_desk()
    rule = adopted_rule(desk)
    with pytest.raises(WrongStatus):
        repeal_rule(make_rule(desk).pk, repealed_on=ON, reason="合并", by=desk.principal)
    for pk in (rule.pk, make_rule(desk).pk, 10**9):
        with pytest.raises(NothingFound):
            repeal_rule(rule.pk, repealed_on=ON, reason="合并", replaced_by_id=pk, by=desk.principal)
    with pytest.raises(NotAllowed):
        repeal_rule(rule.pk, repealed_on=ON, reason="合并", by=desk.reader)
