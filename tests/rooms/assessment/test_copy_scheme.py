"""复制方案."""

from decimal import Decimal

import pytest

from gongkai.assessment.actions.copy_scheme import copy_scheme
from gongkai.assessment.actions.draft_scheme import draft_scheme
from gongkai.entry.errors import NumberOutOfReach
from tests.rooms.assessment.scheming import adopted, heading, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_copy_says_the_same_and_can_be_changed(at):
    original = draft_scheme(at.county.pk, heading(), template="department", by=at.overseer)
    copy = copy_scheme(original.pk, year=2026, by=at.overseer)
    same = [
        list(one.indicators.values_list("title", "max_score", "formula", "parent__title")) for one in (original, copy)
    ]
    assert same[0] == same[1]
    assert (copy.state, copy.version, copy.previous) == ("draft", 2, original)
    assert not set(copy.indicators.values_list("pk", flat=True)) & set(original.indicators.values_list("pk", flat=True))
    assert copy.bands.count() == 4 and copy.total == Decimal(100)


def test_next_years_begins_anew(at):
    copy = copy_scheme(adopted(at).pk, year=2027, by=at.overseer)
    assert (copy.year, copy.version, copy.previous) == (2027, 1, None)


def test_refuses_an_earlier_year(at):
    with pytest.raises(NumberOutOfReach):
        copy_scheme(adopted(at).pk, year=2025, by=at.overseer)
