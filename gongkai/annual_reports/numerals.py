"""A figure as people type it, for one cell: １２, 1,234, 一千二百, 3.5万元, 12件. What cannot be meant is refused."""

import re
from decimal import Decimal
from functools import cache

from gongkai.annual_reports.errors import (
    FigureNegative,
    FigureNotWhole,
    FigureOtherUnit,
    FigureTooFine,
    FigureTooLarge,
    FigureUnreadable,
)
from gongkai.law.forms import Cell
from gongkai.law.numerals import chinese_number

LONGEST = 40  # characters; a longer text is a sentence, no figure
LARGEST = Decimal(10) ** 13
FINEST = Decimal("0.000001")  # 1分 in 万元
HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("−"): "-", ord("。"): "."}
PLAIN = str.maketrans("两〇壹贰叁肆伍陆柒捌玖拾佰仟萬億", "二零一二三四五六七八九十百千万亿")
WORDS = "零一二三四五六七八九十百千万亿两〇壹贰叁肆伍陆柒捌玖拾佰仟萬億"
SCALES = {"万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8}
MONEY = {"元": 1, "万元": 10**4, "亿元": 10**8}
FIGURE = re.compile(
    r"(?P<sign>[-+负])?"
    rf"(?:(?P<arabic>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?P<scale>{'|'.join(SCALES)})?"
    rf"|(?P<words>[{WORDS}]+))"
    r"(?P<unit>(?![余多几左])[\u4e00-\u9fff%]{0,6})"
)


def figure(text: str, cell: Cell) -> Decimal | None:
    """What was typed, in the unit the cell is kept in; None for a blank. `cell` says its unit, kind and scale."""
    compact = "".join(text.translate(HALF_WIDTH).split())
    if not compact:
        return None
    found = FIGURE.fullmatch(compact) if len(compact) <= LONGEST else None
    number = _number(found) if found else None
    if found is None or number is None:
        raise FigureUnreadable(cell=label_of(cell), given=text.strip()[:LONGEST])
    printed = number * _worth(found, cell)
    _must_fit(printed, text.strip(), cell)
    return printed * cell.row.scale


def plain(value: Decimal) -> str:
    """A figure as it is kept: 1200, 0.5, 0; never 1.2E+3, no zeros at the end."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def label_of(cell: Cell) -> str:
    """What a sentence calls a cell: its row and its column."""
    return f"{cell.row.name}（{cell.column.label}）"


def chinese(words: str) -> int | None:
    """十二, 一千二百, 三万零五十, 壹佰, 二〇一八 as a number; None for what nobody writes, or what may mean about so many."""
    plain_words = words.translate(PLAIN)
    if all(word in _digits() for word in plain_words):
        return _digit_by_digit(plain_words)
    return _grouped(plain_words)


def _number(found: re.Match[str]) -> Decimal | None:
    sign = -1 if found["sign"] in {"-", "负"} else 1
    if found["arabic"]:
        return sign * Decimal(found["arabic"].replace(",", "")) * SCALES.get(found["scale"], 1)
    value = chinese(found["words"])
    return None if value is None else Decimal(sign * value)


def _worth(found: re.Match[str], cell: Cell) -> Decimal:
    """What one of the unit typed is in the unit printed; 万 said of money means 万元."""
    unit = found["unit"]
    if cell.unit in MONEY:
        unit = unit or ("元" if _has_scale(found) else cell.unit)
        if unit in MONEY:
            return Decimal(MONEY[unit]) / MONEY[cell.unit]
    if unit not in {"", cell.unit}:
        given = f"{found['scale'] or ''}{unit}" if unit in MONEY else unit
        raise FigureOtherUnit(cell=label_of(cell), given=given, unit=cell.unit)
    return Decimal(1)


def _has_scale(found: re.Match[str]) -> bool:
    return bool(found["scale"]) or bool(set(found["words"] or "") & set("万亿萬億"))


def _must_fit(printed: Decimal, text: str, cell: Cell) -> None:
    if printed < 0 and cell.number != "signed":
        raise FigureNegative(cell=label_of(cell), given=text)
    if cell.number != "decimal" and printed != printed.to_integral_value():
        raise FigureNotWhole(cell=label_of(cell), given=text)
    if abs(printed) >= LARGEST:
        raise FigureTooLarge(cell=label_of(cell), given=text)
    if printed != printed.quantize(FINEST):
        raise FigureTooFine(cell=label_of(cell), given=text)


def _digit_by_digit(words: str) -> int | None:
    """二〇一八 is 2018; but 三四 is how people say three or four."""
    digits = [_digits()[word] for word in words]
    if len(digits) == 2 and digits[1] == digits[0] + 1:
        return None
    return int("".join(map(str, digits)))


def _grouped(words: str) -> int | None:
    for name, worth in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = words.partition(name)
        if found:
            return _joined(_sections().get(head), tail, worth)
    return _sections().get(words)


def _joined(head: int | None, tail: str, worth: int) -> int | None:
    """A number of 万 or 亿 with what follows: 零 stands where the thousands are missing, and only there."""
    rest = _grouped(tail.removeprefix("零")) if tail else 0
    if not head or rest is None or (tail and (rest == 0 or tail.startswith("零") != (rest < worth // 10))):
        return None
    return head * worth + rest


@cache
def _digits() -> dict[str, int]:
    return {chinese_number(value): value for value in range(10)}


@cache
def _sections() -> dict[str, int]:
    """Every whole number below 10000 as it is written in words; 一十二 beside 十二."""
    words = {chinese_number(value): value for value in range(10**4)}
    return words | {f"一{chinese_number(value)}": value for value in range(10, 20)}
