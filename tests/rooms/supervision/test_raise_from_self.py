"""自查问题转整改."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.accept_self_inspection import accept_self_inspection
from gongkai.supervision.actions.raise_from_self import raise_from_self
from gongkai.supervision.errors import WrongState
from gongkai.supervision.models import Problem
from gongkai.supervision.vocabulary import ProblemSource
from tests.rooms.supervision.round import LATER, submitted


def accepted(county, **texts):
    return accept_self_inspection(submitted(county, **texts).pk, by=county.overseer)


def test_every_line_becomes_a_problem_once(county):
    made = accepted(county, problems="栏目更新不及时。\n\n属性掌握不准。")
    found = raise_from_self(made.pk, due_on=LATER, by=county.overseer)
    assert [one.what for one in found] == ["栏目更新不及时。", "属性掌握不准。"]
    assert raise_from_self(made.pk, due_on=LATER, by=county.overseer) == []
    assert Problem.objects.filter(source=ProblemSource.SELF, agency=county.water).count() == 2


def test_is_the_office_s_business(county):
    with pytest.raises(NotAllowed):
        raise_from_self(accepted(county).pk, due_on=LATER, by=county.head)


def test_not_before_the_report_is_accepted(county):
    with pytest.raises(WrongState):
        raise_from_self(submitted(county).pk, due_on=LATER, by=county.overseer)
