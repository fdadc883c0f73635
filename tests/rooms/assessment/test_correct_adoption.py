"""更正采纳登记."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.assessment.actions.correct_adoption import correct_adoption
from gongkai.entry.errors import BadWords
from tests.rooms.assessment.adopting import PROVINCE, adopted, adoption, rule
from tests.rooms.assessment.scheming import make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_the_right_channel_counts(at):
    record = adopted(at, rule(at))
    right = rule(at, **PROVINCE)
    record = correct_adoption(record.pk, adoption(at, right), reason="渠道填错", by=at.first_head)
    assert (record.points, record.reason) == (15, "渠道填错")


def test_refuses_without_a_reason_and_to_strangers(at):
    made = rule(at)
    record = adopted(at, made)
    with pytest.raises(BadWords):
        correct_adoption(record.pk, adoption(at, made), reason="", by=at.first_head)
    with pytest.raises(Unknown):
        correct_adoption(record.pk, adoption(at, made), reason="改", by=at.other_head)
