"""撤销采纳登记."""

import pytest

from gongkai.assessment.actions.void_adoption import void_adoption
from gongkai.assessment.errors import AdoptionVoid
from gongkai.assessment.standings import of_year
from tests.rooms.assessment.adopting import adopted, rule
from tests.rooms.assessment.scheming import make_office

pytestmark = pytest.mark.django_db


def test_a_record_taken_back_no_longer_counts_and_may_be_entered_again():
    at = make_office()
    made = rule(at)
    record = void_adoption(adopted(at, made).pk, reason="重复登记", by=at.first_head)
    assert record.is_void and of_year(at.county.pk, 2026) == []
    with pytest.raises(AdoptionVoid):
        void_adoption(record.pk, reason="再撤", by=at.first_head)
    adopted(at, made)
