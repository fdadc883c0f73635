"""开放时间."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from gongkai.law.workdays import WorkCalendar
from gongkai.law.years import DayMark
from gongkai.outlets import opening
from gongkai.outlets.errors import BadHours

HERE = ZoneInfo("Asia/Shanghai")
WEEK = "周一至周五 8:30-12:00，14:00-17:30；周六 9:00-12:00"
PLAIN = WorkCalendar()


def at(day, hour, minute=0):
    return datetime(2026, 3, day, hour, minute, tzinfo=HERE)  # 2 March 2026 was a Monday


@pytest.mark.parametrize(
    ("hours", "weekdays", "first"),
    [
        ("周一至周五 8:30-12:00", {0, 1, 2, 3, 4}, time(8, 30)),
        ("星期二到星期日：9：00—20：00", {1, 2, 3, 4, 5, 6}, time(9)),
        ("周六、周日 9:00-12:00", {5, 6}, time(9)),
        ("工作日 8点-12点", {0, 1, 2, 3, 4}, time(8)),
        ("每天 全天", set(range(7)), time(0)),
        ("8:00-24:00", set(range(7)), time(8)),
        ("周五至周一 8:00-9:00", {4, 5, 6, 0}, time(8)),
    ],
)
def test_hours_are_read_as_people_write_them(hours, weekdays, first):
    stretch = opening.read(hours)[0]
    assert (set(stretch.weekdays), stretch.from_at) == (weekdays, first)


@pytest.mark.parametrize(
    "hours", ["", "随时", "周一 8:30", "周一 25:00-26:00", "周一 12:00-8:00", "周八 8:00-9:00", "8:00-9:00吧", "；"]
)
def test_what_cannot_be_read_is_refused_with_an_example(hours):
    with pytest.raises(BadHours) as refusal:
        opening.read(hours)
    assert "周一至周五" in refusal.value.sentence


@pytest.mark.parametrize(
    ("moment", "wanted"),
    [
        (at(2, 8, 29), False), (at(2, 8, 30), True), (at(2, 12), True), (at(2, 13), False), (at(7, 10), True),
        (at(7, 14), False), (at(8, 10), False),
    ],
)  # fmt: skip
def test_whether_it_is_open(moment, wanted):
    assert opening.is_open(WEEK, at=moment, calendar=PLAIN) is wanted


def test_when_it_opens_next():
    assert opening.opens_next(WEEK, at=at(2, 12, 30), calendar=PLAIN) == at(2, 14)
    assert opening.opens_next(WEEK, at=at(7, 13), calendar=PLAIN) == at(9, 8, 30)


def test_a_holiday_and_a_weekend_day_that_is_worked():
    marks = {
        date(2026, 3, 2): DayMark(works=False, name="示范节"),
        date(2026, 3, 8): DayMark(works=True, name="示范节"),
    }
    days = WorkCalendar(marks=marks)
    assert not opening.is_open(WEEK, at=at(2, 9), calendar=days)
    assert opening.is_open(WEEK, at=at(2, 9), calendar=days, on_holidays=True)
    assert opening.is_open(WEEK, at=at(8, 15), calendar=days)
