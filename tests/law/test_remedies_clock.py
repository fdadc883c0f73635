"""The days of a reconsideration or a suit, by the law of the day."""

from datetime import date

import pytest

from gongkai import law
from gongkai.law import remedies_clock as clock

CALENDAR = law.calendar()


@pytest.mark.parametrize(
    ("received", "simple", "due", "article"),
    [
        (date(2026, 3, 6), False, date(2026, 3, 20), "《行政复议法》第四十八条"),  # ten working days since 2024
        (date(2026, 3, 6), True, date(2026, 3, 13), "《行政复议法》第五十四条"),
        (date(2023, 3, 6), False, date(2023, 3, 16), "《行政复议法》第二十三条"),  # ten ordinary days before
        (date(2023, 3, 6), True, date(2023, 3, 16), "《行政复议法》第二十三条"),  # no simple procedure yet
    ],
)
def test_the_body_answers_the_reviewing_organ(received, simple, due, article):
    found = clock.body_reply_due(received, simple=simple, calendar=CALENDAR)
    assert (found.on, found.article) == (due, article)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 3, 6), date(2026, 3, 23)),
        (date(2014, 3, 6), date(2014, 3, 17)),
    ],  # 15 days; 10 until 2015, off Sunday
)
def test_a_defendant_answers(received, due):
    assert clock.defence_due(received, calendar=CALENDAR).on == due


def test_appeals_against_judgments_and_rulings():
    assert clock.appeal_until(date(2026, 3, 2), ruling=False, calendar=CALENDAR).on == date(2026, 3, 17)
    assert clock.appeal_until(date(2026, 3, 2), ruling=True, calendar=CALENDAR).on == date(2026, 3, 12)


def test_how_long_a_reply_may_be_contested():
    assert clock.reconsideration_until(date(2026, 3, 2), calendar=CALENDAR).on == date(
        2026, 5, 6
    )  # 1 May is off until 5
    assert clock.direct_suit_until(date(2026, 3, 2), calendar=CALENDAR).on == date(2026, 9, 2)
    assert clock.suit_after_reconsideration_until(date(2026, 3, 2), calendar=CALENDAR).on == date(2026, 3, 17)
