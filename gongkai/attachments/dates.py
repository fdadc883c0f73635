"""Dates as Chinese documents write them: 2009年3月5日, 二○○九年三月五日, with or without blanks, often without a day."""

import re
from dataclasses import dataclass
from datetime import date

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {c: 0 for c in "〇○◯OＯo0０"} | {"元": 1}
CHINESE = "[零一二三四五六七八九〇○◯ＯO]"
FORM = re.compile(
    rf"(?P<year>{CHINESE}{{4}}|(?:19|20)\d{{2}})\s*年\s*(?P<month>\d{{1,2}}|[元一二三四五六七八九十]{{1,2}})\s*月"
    rf"(?:\s*(?P<day>\d{{1,2}}|[一二三四五六七八九十廿]{{1,3}})\s*日)?"
)
DASHED = re.compile(r"(?P<year>(?:19|20)\d{2})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})")
WIDE = str.maketrans("０１２３４５６７８９\u3000", "0123456789 ")
YEAR = re.compile(rf"((?:19|20)\d{{2}}|[一二]{CHINESE}{{3}})\s*年")


@dataclass(frozen=True)
class FoundDate:
    """A date read from text; `day_is_known` is false when the text stops at the month, and the first stands for it."""

    on: date
    day_is_known: bool
    at: int
    end: int


def date_in(text: str) -> FoundDate | None:
    """The last date written in a piece of text, if it is a real one."""
    plain = text.translate(WIDE)
    matches = [*FORM.finditer(plain), *DASHED.finditer(plain)]
    for found in sorted(matches, key=re.Match.start, reverse=True):
        day = found["day"]
        on = real_date(year_value(found["year"]), small_value(found["month"]), small_value(day) if day else 1)
        if on is not None:
            return FoundDate(on, day is not None, found.start(), found.end())
    return None


def year_in(text: str) -> int | None:
    """The first year named in a piece of text."""
    found = YEAR.search(text.translate(WIDE))
    return year_value(found[1]) if found else None


def real_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_value(text: str) -> int:
    """A year in figures or in Chinese numerals, digit by digit."""
    return int(text) if text.isdecimal() else int("".join(str(DIGITS[c]) for c in text))


def small_value(text: str) -> int:
    """A month or day in figures or in Chinese numerals (十二, 二十一, 廿一)."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.replace("廿", "二十").partition("十")
    units = DIGITS.get(ones, 0)
    if len(ones) > 1:  # 十二三: no number
        return 0
    if not ten:
        return DIGITS.get(text, 0) if len(text) == 1 else 0
    return (DIGITS.get(tens, 0) if tens else 1) * 10 + units
