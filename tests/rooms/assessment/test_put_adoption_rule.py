"""采纳计分标准."""

from decimal import Decimal

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.assessment.actions.put_adoption_rule import put_adoption_rule
from gongkai.assessment.errors import ChannelTaken
from gongkai.entry.errors import NumberOutOfReach
from tests.rooms.assessment.adopting import CITY, adopted, rule
from tests.rooms.assessment.scheming import make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_channel_is_worth_points_and_money(at):
    made = rule(at)
    assert (made.points, made.cash, made.level) == (5, 50, "city")


def test_a_change_leaves_what_was_entered_before(at):
    made = rule(at)
    record = adopted(at, made)
    put_adoption_rule(at.county.pk, year=2026, pk=made.pk, **(CITY | {"points": Decimal(8)}), by=at.overseer)
    record.refresh_from_db()
    assert record.points == 5


def test_refuses_a_channel_twice_and_points_out_of_reach(at):
    rule(at)
    with pytest.raises(ChannelTaken):
        rule(at)
    with pytest.raises(NumberOutOfReach):
        rule(at, channel="另一渠道", cash=Decimal(-1))


def test_is_the_competent_offices_business(at):
    with pytest.raises(NotAllowed):
        put_adoption_rule(at.county.pk, year=2026, **CITY, by=at.first_head)
