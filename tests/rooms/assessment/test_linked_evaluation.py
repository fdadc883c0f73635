"""挂钩的其他考评: what the score of a year is worth in another evaluation."""

from decimal import Decimal

import pytest

from gongkai.assessment import queries
from gongkai.assessment.actions.approve import approve
from gongkai.assessment.actions.close_appeals import close_appeals
from tests.rooms.assessment.scheming import make_office, past_appeals, shown

pytestmark = pytest.mark.django_db


def test_the_scheme_says_which_evaluation_and_how_much_of_the_score_goes_there():
    at = make_office()
    one = shown(at, outside_name="信息化工作评比", outside_share=Decimal(5))
    one = approve(close_appeals(past_appeals(one).pk, by=at.overseer).pk, by=at.second)
    found = queries.round_(at.overseer, one.pk)
    assert (found.outside_name, found.outside_share) == ("信息化工作评比", 5)
    assert [(row.points, row.outside) for row in found.results] == [(100, 5), (98, Decimal("4.9"))]
