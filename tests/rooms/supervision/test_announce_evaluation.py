"""批准并公布方案."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.supervision import public
from gongkai.supervision.actions.announce_evaluation import announce_evaluation
from gongkai.supervision.actions.submit_evaluation import submit_evaluation
from gongkai.supervision.errors import HeldBack, OwnWork, WindowWrong
from tests.rooms.supervision.round import drafted, over


def test_another_person_lets_the_public_read_it(county):
    one = submit_evaluation(drafted(county).pk, by=county.overseer)
    assert public.evaluation(one.pk) is None
    announce_evaluation(one.pk, by=county.principal)
    assert public.evaluation(one.pk).is_open


def test_who_drafted_it_does_not_approve(county):
    one = submit_evaluation(drafted(county).pk, by=county.overseer)
    with pytest.raises(OwnWork):
        announce_evaluation(one.pk, by=county.overseer)


def test_refuses_personal_data_in_the_plan(county):
    made = drafted(county, content="请拨打身份证11010119900307803X的同志电话")
    one = submit_evaluation(made.pk, by=county.overseer)
    with pytest.raises(HeldBack):
        announce_evaluation(one.pk, by=county.principal)


def test_refuses_a_window_gone_by(county):
    one = over(submit_evaluation(drafted(county).pk, by=county.overseer))
    with pytest.raises(WindowWrong):
        announce_evaluation(one.pk, by=county.principal)


def test_a_unit_does_not(county):
    one = submit_evaluation(drafted(county).pk, by=county.overseer)
    with pytest.raises(Unknown):
        announce_evaluation(one.pk, by=county.head)
