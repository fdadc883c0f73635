"""其余计满分."""

from decimal import Decimal

import pytest

from gongkai.assessment.actions.fill_full import fill_full
from gongkai.assessment.actions.score import score
from tests.rooms.assessment.scheming import make_office, manual, opened

pytestmark = pytest.mark.django_db


def test_whoever_is_not_scored_gets_full_marks(django_assert_max_num_queries):
    at = make_office()
    one = opened(at)
    cell = manual(one, at.first_body)
    score(cell.pk, value=Decimal(30), reason="十处", by=at.overseer)
    assert fill_full(one.pk, indicator_id=cell.indicator_id, by=at.overseer) == 1
    assert (manual(one, at.first_body).value, manual(one, at.other_body).value) == (30, 40)
    assert [row.rank for row in one.results.all()] == [2, 1]
