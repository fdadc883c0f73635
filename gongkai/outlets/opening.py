"""开放时间: hours as people write them, read so that a page can say whether a place is open now."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from gongkai.law.workdays import WorkCalendar
from gongkai.outlets.errors import BadHours

WEEK = "一二三四五六日"
EVERY_DAY = ("每天", "每日", "全周")
WORKING = ("工作日", "上班日")
ALL_DAY = ("全天", "24小时", "全天开放")
PARTS = re.compile(r"[;；\n]+")
DAYS = re.compile(
    r"^\s*(每天|每日|全周|工作日|上班日|(?:周|星期)[一二三四五六日天](?:\s*(?:[至到、,，\-—~～和及]\s*)(?:周|星期)?[一二三四五六日天])*)\s*[:：]?\s*"
)
SPAN = re.compile(r"([一二三四五六日])\s*[至到\-—~～]\s*(?:周|星期)?([一二三四五六日])")
DASH = r"[-—–~～至到]+"
TIMES = re.compile(rf"(\d{{1,2}})[:：点时](\d{{2}})?分?\s*{DASH}\s*(\d{{1,2}})[:：点时](\d{{2}})?分?")
EDGES = " 　,，、。"
MIDNIGHT = time(23, 59)
FRIDAY = 4
AHEAD = 14  # days within which the next opening is looked for


@dataclass(frozen=True)
class Stretch:
    """Some hours on some days of the week, Monday being 0."""

    weekdays: frozenset[int]
    from_at: time
    to_at: time


def read(text: str, *, field: str = "hours") -> tuple[Stretch, ...]:
    """The hours as stretches, or the refusal that says how to write them."""
    parts = [part for part in PARTS.split(unicodedata.normalize("NFKC", text)) if part.strip(EDGES)]
    found = tuple(stretch for part in parts for stretch in _part(part, field))
    if not found:
        raise BadHours(given=text.strip()[:40], field=field)
    return found


def is_open(hours: str, *, at: datetime, calendar: WorkCalendar, on_holidays: bool = False) -> bool:
    """Whether a place with these hours is open at a moment of local time."""
    today = _of_day(read(hours), at=at, calendar=calendar, on_holidays=on_holidays)
    return any(stretch.from_at <= at.time() <= stretch.to_at for stretch in today)


def opens_next(hours: str, *, at: datetime, calendar: WorkCalendar, on_holidays: bool = False) -> datetime | None:
    """When it opens next after a moment; none within a fortnight."""
    stretches = read(hours)
    for ahead in range(AHEAD + 1):
        moment = at + timedelta(days=ahead)
        today = _of_day(stretches, at=moment, calendar=calendar, on_holidays=on_holidays)
        starts = [s.from_at for s in today if ahead or s.from_at > at.time()]
        if starts:
            return datetime.combine(moment.date(), min(starts), tzinfo=at.tzinfo)
    return None


def _of_day(
    stretches: tuple[Stretch, ...], *, at: datetime, calendar: WorkCalendar, on_holidays: bool
) -> list[Stretch]:
    """The hours of one day: none on a holiday, those of a Friday on a weekend day that is worked."""
    day, weekday = at.date(), at.weekday()
    own = [s for s in stretches if weekday in s.weekdays]
    mark = calendar.marks.get(day)
    if mark is None or on_holidays:
        return own
    if not mark.works:
        return []
    return own or [s for s in stretches if FRIDAY in s.weekdays]


def _part(part: str, field: str) -> Iterator[Stretch]:
    given = part.strip(EDGES)
    days = DAYS.match(given)
    rest = given[days.end() :] if days else given
    weekdays = _weekdays(days.group(1)) if days else frozenset(range(7))
    if rest.strip(EDGES) in ALL_DAY:
        yield Stretch(weekdays, time(0), MIDNIGHT)
        return
    if TIMES.sub("", rest).strip(EDGES) or not TIMES.search(rest):
        raise BadHours(given=given[:40], field=field)
    for from_hour, from_minute, to_hour, to_minute in TIMES.findall(rest):
        yield _stretch(weekdays, _time(from_hour, from_minute), _time(to_hour, to_minute), given, field)


def _stretch(weekdays: frozenset[int], from_at: time | None, to_at: time | None, given: str, field: str) -> Stretch:
    if from_at is None or to_at is None or to_at <= from_at:
        raise BadHours(given=given[:40], field=field)
    return Stretch(weekdays, from_at, to_at)


def _time(hour: str, minute: str) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if (hours, minutes) == (24, 0):
        return MIDNIGHT
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def _weekdays(words: str) -> frozenset[int]:
    if words in EVERY_DAY:
        return frozenset(range(7))
    if words in WORKING:
        return frozenset(range(FRIDAY + 1))
    said = words.replace("天", "日").replace("星期", "").replace("周", "")
    found = {WEEK.index(sign) for sign in said if sign in WEEK}
    for first, last in SPAN.findall(said):
        a, b = WEEK.index(first), WEEK.index(last)
        found |= set(range(a, b + 1)) if a <= b else {*range(a, len(WEEK)), *range(b + 1)}
    return frozenset(found)
