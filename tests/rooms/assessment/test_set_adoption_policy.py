"""采纳计分办法."""

import pytest

from gongkai.assessment.actions.set_adoption_policy import set_adoption_policy
from gongkai.assessment.standings import of_year
from tests.rooms.assessment.adopting import PROVINCE, adopted, rule
from tests.rooms.assessment.scheming import make_office

pytestmark = pytest.mark.django_db


def test_the_best_level_counts_or_every_one():
    at = make_office()
    adopted(at, rule(at))
    adopted(at, rule(at, **PROVINCE))
    assert [one.points for one in of_year(at.county.pk, 2026)] == [15]
    set_adoption_policy(at.county.pk, year=2026, together="sum", by=at.overseer)
    assert [one.points for one in of_year(at.county.pk, 2026)] == [20]
