"""Periods that the body sets itself, counted in working days like those of the law."""

from datetime import date
from typing import NamedTuple

from gongkai.info_requests import clock
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_handling import NoDays
from gongkai.info_requests.models import InfoRequest
from gongkai.law import deadlines
from gongkai.law.sentences import say


class LastDay(NamedTuple):
    """The last day of a period, and whether it hangs on a year without a holiday notice."""

    on: date
    provisional: bool


def last_day(start: date, working_days: int, *, what: str) -> LastDay:
    """The n-th working day after a day, which is day zero; `what` names the period in a refusal."""
    if working_days < 1:
        raise NoDays(what=what, given=working_days)
    calendar = clock.calendar()
    steps = deadlines.count(start, working_days, calendar)
    return LastDay(steps[-1].day, any(calendar.provisional(step.day) for step in steps))


def must_follow(last_on: date, *, what: str, after: date, after_what: str) -> None:
    """Refuse a last day before the day it counts from; unlike a day on which something happened it may lie ahead."""
    if last_on < after:
        raise DayWrong(what=what, given=last_on, why=say("早于{what}（{day:%Y-%m-%d}）", what=after_what, day=after))


def must_be_over(due_on: date, *, what: str, on: date) -> None:
    """Refuse to treat a period as over before its last day has passed."""
    if on <= due_on:
        why = say("不晚于{what}的最后一日（{day:%Y-%m-%d}），期限尚未届满", what=what, day=due_on)
        raise DayWrong(what="办理日期", given=on, why=why)


def begin_again(info_request: InfoRequest) -> None:
    """A new period has begun: what extended the old one is gone, and the new one may be extended again.

    Law: Regulation 2019, Art. 30; Fee Measure 2020, Art. 6.
    """
    info_request.extensions.filter(is_void=False).update(is_void=True)
