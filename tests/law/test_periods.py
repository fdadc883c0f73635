"""Ordinary days and months, the day of receipt, and being in time."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from gongkai.law import calendar, periods

NATION = calendar()


def test_sixty_days_that_end_on_a_holiday_move_to_the_first_day_after():
    # 2 August 2024 + 60 days is 1 October; the holiday ends on the 7th
    assert periods.days_after(date(2024, 8, 2), 60, NATION) == date(2024, 10, 8)
    assert periods.days_after(date(2024, 8, 1), 60, NATION) == date(2024, 9, 30)


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2024, 1, 15), 6, date(2024, 7, 15)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),  # no 31 February: the month's end
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 4, 1), 6, date(2024, 10, 8)),  # 1 October is a holiday
        (date(2023, 12, 29), 6, date(2024, 7, 1)),  # 29 June 2024 is a Saturday
    ],
)
def test_months_end_on_the_same_day_or_the_months_end(start, months, last):
    assert periods.months_after(start, months, NATION) == last


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2025, 1, 31), date(2025, 2, 5)),  # 31 January falls into Spring Festival
        (date(2025, 3, 31), date(2025, 3, 31)),
        (date(2024, 3, 31), date(2024, 4, 1)),  # a Sunday
        (date(2026, 1, 31), date(2026, 2, 2)),  # a Saturday
    ],
)
def test_a_day_of_the_year_moves_off_a_day_off(day, moved):
    assert periods.moved_off_holiday(day, NATION) == moved


def test_an_application_sent_on_a_sunday_counts_from_the_first_working_day():
    assert periods.day_of_receipt(date(2024, 9, 22), NATION) == date(2024, 9, 23)
    assert periods.day_of_receipt(date(2024, 9, 29), NATION) == date(2024, 9, 29)  # a Sunday that is worked
    assert periods.day_of_receipt(date(2024, 10, 2), NATION) == date(2024, 10, 8)


def test_by_post_the_day_of_posting_counts_and_by_hand_the_signature():
    last_on = date(2024, 10, 23)
    assert periods.in_time(last_on, posted_on=date(2024, 10, 23), signed_on=date(2024, 10, 28))
    assert not periods.in_time(last_on, signed_on=date(2024, 10, 24))
    assert not periods.in_time(last_on)


@pytest.mark.parametrize(
    ("days", "on", "counts"),
    [
        (3, date(2024, 1, 1), True),
        (10, date(2025, 6, 1), True),
        (60, date(2025, 6, 1), False),
        (5, date(2020, 6, 1), True),
        (3, date(2020, 6, 1), False),
        (10, date(2023, 12, 31), False),
        (7, date(2010, 6, 1), True),
    ],
)
def test_short_periods_of_reconsideration_are_working_days(days, on, counts):
    assert periods.reconsideration_counts_working_days(days, on=on) is counts


@given(st.dates(date(2004, 1, 1), date(2026, 6, 1)), st.integers(1, 120))
def test_a_period_of_days_never_ends_on_a_day_off_nor_early(start, days):
    last = periods.days_after(start, days, NATION)
    assert NATION.is_workday(last)
    assert (last - start).days >= days
