"""核定年度采纳奖励."""

import pytest

from gongkai.assessment.actions.decide_awards import decide_awards
from gongkai.assessment.errors import BadPrize, NothingAdopted, YearDecided
from tests.rooms.assessment.adopting import PROVINCE, adopted, rule
from tests.rooms.assessment.scheming import make_office

pytestmark = pytest.mark.django_db
PRIZES = "一等奖 1 1000\n二等奖　1　500元"


@pytest.fixture
def at():
    return make_office()


def test_places_points_and_money_are_settled(at):
    city, province = rule(at), rule(at, **PROVINCE)
    adopted(at, city)
    adopted(at, province, agency_id=at.other_body.pk)
    found = decide_awards(at.county.pk, year=2026, prizes=PRIZES, by=at.overseer)
    assert [(one.agency_id, one.rank, one.points, one.cash, one.prize, one.prize_cash) for one in found] == [
        (at.other_body.pk, 1, 15, 100, "一等奖", 1000),
        (at.first_body.pk, 2, 5, 50, "二等奖", 500),
    ]
    with pytest.raises(YearDecided):
        adopted(at, city, title="另一条")


def test_who_shares_a_place_shares_its_prize(at):
    city = rule(at)
    adopted(at, city)
    adopted(at, city, agency_id=at.other_body.pk)
    found = decide_awards(at.county.pk, year=2026, prizes=PRIZES, by=at.overseer)
    assert [(one.rank, one.prize) for one in found] == [(1, "一等奖"), (1, "一等奖")]


def test_refuses_an_empty_year_and_a_prize_nobody_can_read(at):
    with pytest.raises(NothingAdopted):
        decide_awards(at.county.pk, year=2026, by=at.overseer)
    adopted(at, rule(at))
    with pytest.raises(BadPrize, match="奖项“一等奖一千元”无法识别"):
        decide_awards(at.county.pk, year=2026, prizes="一等奖一千元", by=at.overseer)
