"""Number phrases as reports write them: 1,522, １２万, 13.36万, 5万余, 千余, 二十三, 76.9%."""

import re
from dataclasses import dataclass

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
CHINESE = r"[零〇一二两三四五六七八九十百千]+"
SCALE = r"(?:[余多几]?(?:万亿|亿|千万|百万|万|千(?=[余多条件人次元])|百(?=[余多条件人次元])))?"
NUMBER = re.compile(
    rf"(?P<figures>{ARABIC})(?P<scale>{SCALE})(?P<about>[余多])?(?P<percent>%)?"
    rf"|(?P<words>{CHINESE})(?P<word_scale>[余多]?[万亿])?(?P<word_about>[余多])?"
)
SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
DIGITS = {"零": 0, "〇": 0} | {c: i for i, c in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
ABOUT = re.compile(r"(?:约|近|逾|超过?|将近|大约)$")


@dataclass(frozen=True)
class Number:
    """One number phrase in a text."""

    value: float
    start: int
    end: int
    percent: bool = False
    approximate: bool = False
    decimals: int = 0


def numbers_in(text: str) -> list[Number]:
    """Every number phrase, in order; numbers inside words such as 2009-03 or A4 are left to the rules to refuse."""
    return [number_of(found, text) for found in NUMBER.finditer(text)]


def number_of(found: re.Match[str], text: str) -> Number:
    """A match as a value."""
    about = bool(ABOUT.search(text[max(0, found.start() - 2) : found.start()]))
    if found["words"]:
        scale = (found["word_scale"] or "").lstrip("余多")
        value: float = chinese(found["words"]) * SCALES[scale]
        about = about or bool(found["word_about"]) or found["word_scale"] not in {None, scale}
        return Number(value, found.start(), found.end(), approximate=about)
    scale = (found["scale"] or "").lstrip("余多几")
    value = round(float(found["figures"].replace(",", "")) * SCALES[scale], 6)
    about = about or bool(found["about"]) or (found["scale"] or "") != scale
    if found["percent"]:
        decimals = len(found["figures"].partition(".")[2])
        return Number(round(value / 100, 8), found.start(), found.end(), True, about, decimals + 2)
    return Number(value, found.start(), found.end(), approximate=about)


def chinese(words: str) -> int:
    """Chinese numerals: 二十三, 一百零五, 两, or digit by digit 二〇一八."""
    if not any(c in UNITS for c in words):
        return int("".join(str(DIGITS[c]) for c in words))
    total, digit = 0, 0
    for c in words:
        if c in UNITS:
            total += (digit or 1) * UNITS[c]
            digit = 0
        else:
            digit = DIGITS[c]
    return total + digit
