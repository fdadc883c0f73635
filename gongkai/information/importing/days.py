"""Days as sheets write them: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, Excel's own numbers, 二○○九年三月五日."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from gongkai.attachments.dates import CHINESE, WIDE, real_date, small_value, year_value

EXCEL_EPOCH = date(1899, 12, 30)
FIRST_SERIAL, LAST_SERIAL = 17899, 73051  # 1949-01-01 and 2100-01-01: outside of it a number is no day
_PARTED = re.compile(
    r"(\d{4})\s*[-/.．年\\]\s*(\d{1,2})\s*[-/.．月\\]\s*(\d{1,2})\s*日?(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
_CHINESE = re.compile(
    rf"({CHINESE}{{4}})\s*年\s*([元一二三四五六七八九十]{{1,2}})\s*月\s*([一二三四五六七八九十廿]{{1,3}})\s*日"
)
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")


def day_of(value: object) -> date | None:
    """The day a cell means, or None when it means none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_number(float(value))
    return _from_text(str(value).strip())


def _from_number(value: float) -> date | None:
    if FIRST_SERIAL <= value <= LAST_SERIAL:
        return EXCEL_EPOCH + timedelta(days=int(value))
    return _from_text(str(int(value))) if value.is_integer() else None


@lru_cache(maxsize=4096)
def _from_text(text: str) -> date | None:
    plain = text.translate(WIDE).strip().lstrip("'")
    found = _PARTED.fullmatch(plain) or _SOLID.fullmatch(plain)
    if found:
        return real_date(int(found[1]), int(found[2]), int(found[3]))
    found = _CHINESE.fullmatch(plain)
    if found:
        return _from_numerals(*found.groups())
    return _from_number(float(plain)) if _SERIAL.fullmatch(plain) else None


def _from_numerals(year: str, month: str, day: str) -> date | None:
    try:
        return real_date(year_value(year), small_value(month), small_value(day))
    except KeyError:  # numerals in an order that names no number, such as 十二三
        return None
