"""登记采纳."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.assessment.actions.enter_adoption import enter_adoption
from gongkai.assessment.errors import AdoptedAlready, RuleOfAnotherYear
from gongkai.entry.errors import BadWords, DayAhead, NothingFound
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.assessment.adopting import adopted, adoption, rule
from tests.rooms.assessment.scheming import make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_body_enters_what_was_taken_up(at):
    record = enter_adoption(adoption(at, rule(at)), by=at.first_head)
    assert (record.points, record.cash, record.year, record.title) == (5, 50, 2026, "农村公路建设进展")


def test_refuses_the_same_item_in_the_same_channel_twice(at):
    made = rule(at)
    adopted(at, made)
    with pytest.raises(AdoptedAlready, match="已登记为市政府门户网站采纳（2026-03-05）"):
        adopted(at, made)


def test_refuses_days_that_cannot_be(at):
    made = rule(at)
    with pytest.raises(DayAhead):
        adopted(at, made, adopted_on=timezone.localdate() + timedelta(days=1))
    with pytest.raises(RuleOfAnotherYear):
        adopted(at, made, adopted_on=date(2025, 12, 31))


def test_refuses_unknown_rules_and_items_and_empty_words(at):
    made = rule(at)
    with pytest.raises(NothingFound):
        adopted(at, made, rule_id=10**9)
    with pytest.raises(NothingFound):
        adopted(at, made, item_id=10**9)
    with pytest.raises(BadWords):
        adopted(at, made, proof="")


def test_not_for_another_body_and_not_by_everybody(at):
    made = rule(at)
    with pytest.raises(Unknown):
        enter_adoption(adoption(at, made), by=at.other_head)
    with pytest.raises(NotAllowed):
        enter_adoption(adoption(at, made), by=make_actor(at.first_body, Duty.FILL))
