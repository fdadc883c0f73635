"""Dates as documents write them."""

from datetime import date

import pytest

from gongkai.attachments.dates import date_in, year_in


@pytest.mark.parametrize(
    ("text", "on", "day_is_known"),
    [
        ("2009年3月5日", date(2009, 3, 5), True),
        ("２００９年　３月　５日", date(2009, 3, 5), True),
        ("二○○九年三月", date(2009, 3, 1), False),
        ("二〇二六年十二月三十一日", date(2026, 12, 31), True),
        ("二零一零年十月廿一日", date(2010, 10, 21), True),
        ("二O一九年元月十日", date(2019, 1, 10), True),
        ("2024-01-31 10:00", date(2024, 1, 31), True),
        ("2008年1月1日至2009年2月28日", date(2009, 2, 28), True),
    ],
)
def test_reads_the_last_date(text, on, day_is_known):
    found = date_in(text)
    assert (found.on, found.day_is_known) == (on, day_is_known)


@pytest.mark.parametrize("text", ["", "2009年", "2009年2月30日", "二○○九年十三月", "共2009条"])
def test_what_is_no_date_gives_none(text):
    assert date_in(text) is None


def test_reads_the_first_year():
    assert (year_in("2009年至2010年"), year_in("二〇一〇年报告"), year_in("无")) == (2009, 2010, None)
