"""申诉."""

from decimal import Decimal

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.assessment.actions.appeal import appeal
from gongkai.assessment.errors import AppealLate, AppealTwice, NothingTaken, ScoreTooHigh, WrongRoundState
from gongkai.entry.errors import BadWords
from tests.rooms.assessment.scheming import make_office, manual, opened, past_appeals, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_body_appeals_against_a_score(at):
    made = appeal(manual(shown(at), at.first_body).pk, text="当日已补正", wanted=Decimal(40), by=at.first_head)
    assert (made.state, made.before, made.wanted) == ("open", 38, 40)


def test_refuses_a_second_appeal(at):
    cell = manual(shown(at), at.first_body)
    appeal(cell.pk, text="当日已补正", by=at.first_head)
    with pytest.raises(AppealTwice, match="同一指标只能申诉一次"):
        appeal(cell.pk, text="再说一次", by=at.first_head)


def test_refuses_an_appeal_after_the_period(at):
    one = past_appeals(shown(at))
    with pytest.raises(AppealLate, match="申诉期已于2026-03-09结束"):
        appeal(manual(one, at.first_body).pk, text="当日已补正", by=at.first_head)


def test_refuses_an_appeal_before_scores_are_shown(at):
    with pytest.raises(Unknown):
        appeal(manual(opened(at), at.first_body).pk, text="当日已补正", by=at.first_head)
    with pytest.raises((WrongRoundState, NotAllowed)):
        appeal(manual(opened(at, title="另一方案"), at.first_body).pk, text="当日已补正", by=at.overseer)


def test_refuses_an_appeal_against_full_marks(at):
    with pytest.raises(NothingTaken):
        appeal(manual(shown(at), at.other_body).pk, text="还要更多", by=at.other_head)


def test_refuses_another_bodys_score_and_empty_words(at):
    cell = manual(shown(at), at.first_body)
    with pytest.raises(Unknown):
        appeal(cell.pk, text="别人的", by=at.other_head)
    with pytest.raises(BadWords):
        appeal(cell.pk, text=" ", by=at.first_head)
    with pytest.raises(ScoreTooHigh):
        appeal(cell.pk, text="要更多", wanted=Decimal(41), by=at.first_head)
