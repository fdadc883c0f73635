"""批准并公布结果."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision import public
from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from gongkai.supervision.actions.publish_result import publish_result
from gongkai.supervision.actions.sum_up_evaluation import sum_up_evaluation
from gongkai.supervision.errors import OwnWork, RemarksWaiting
from tests.rooms.supervision.round import announced, grades, over, unit_of


def summed_up(county):
    return sum_up_evaluation(over(announced(county)).pk, conclusion="总体满意。", by=county.overseer)


def test_another_person_lets_the_public_read_it(county):
    one = summed_up(county)
    assert public.evaluation(one.pk).conclusion == ""
    publish_result(one.pk, by=county.principal)
    assert public.evaluation(one.pk).conclusion == "总体满意。"


def test_who_summed_up_does_not_approve(county):
    with pytest.raises(OwnWork):
        publish_result(summed_up(county).pk, by=county.overseer)


def test_not_while_a_remark_waits(county):
    one = announced(county)
    give_ballot(unit_of(one, county.water).pk, Answer(grades(one, 1, 1), "意见", token="a"))
    sum_up_evaluation(over(one).pk, conclusion="总体满意。", by=county.overseer)
    with pytest.raises(RemarksWaiting):
        publish_result(one.pk, by=county.principal)


def test_a_unit_does_not(county):
    with pytest.raises(NotAllowed):
        publish_result(summed_up(county).pk, by=county.head)
