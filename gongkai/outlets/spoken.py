"""广播稿: written Chinese turned into what an announcer says: numbers, days, document numbers, hours, telephones."""

import re
from collections.abc import Callable
from decimal import Decimal

DIGITS = "零一二三四五六七八九"
YEAR_DIGITS = "〇一二三四五六七八九"
PHONE_DIGITS = "零幺二三四五六七八九"
PLACES = ("", "十", "百", "千")
GROUPS = ("", "万", "亿", "万亿")
GROUP = 10_000
LARGEST = GROUP ** len(GROUPS)  # beyond it a number is read sign by sign
TEN = 10
HUNDRED = 100
LONGEST_NUMBER = 16

YEAR = r"(?P<year>(?:19|20)\d{2})"
_DOCUMENT = re.compile(rf"[〔\[［(（]{YEAR}[〕\]］)）]\s*(?P<no>\d{{1,5}})\s*号")
_DAY = re.compile(
    rf"{YEAR}(?:\s*年\s*|[-/.])(?P<month>1[0-2]|0?[1-9])(?:\s*月\s*|[-/.])(?P<day>3[01]|[12]\d|0?[1-9])(?:\s*日)?(?!\d)"
)
_YEAR = re.compile(rf"(?<![\d.]){YEAR}(?=\s*(?:年|—|-|至))")
_CLOCK = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?!\d)")
_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}[-—–\s]?\d{7,8}|1\d{10}|\d{3}[-—–]\d{8}|1\d{2}45)(?!\d)")
_PERCENT = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*[%％]")
_PERMILLE = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*‰")
_NUMBER = re.compile(r"(?<![\dA-Za-z])\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_RANGE = re.compile(
    r"(?<=[\d一二三四五六七八九十百千万亿点分半日月])\s*[—–~～\-]+\s*(?=[\d一二三四五六七八九十百千万亿上下])"
)
_UNITS = (
    ("㎡", "平方米"),
    ("m²", "平方米"),
    ("km", "公里"),
    ("kg", "公斤"),
    ("℃", "摄氏度"),
    ("¥", "人民币"),
    ("￥", "人民币"),
)
_ORDINAL = re.compile(r"[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]")
_QUIET = re.compile(r"[《》“”‘’「」『』〈〉【】〔〕\[\]［］()（）*#_|]")


def spoken(text: str) -> str:
    """The text as one would read it out, with no sign that has no sound."""
    said = _ORDINAL.sub(r"\1，", text)
    for sign, word in _UNITS:
        said = said.replace(sign, word)
    steps: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (_DOCUMENT, _document), (_PHONE, _phone), (_DAY, _day), (_YEAR, lambda found: year(found["year"])),
        (_CLOCK, _clock), (_PERCENT, lambda found: f"百分之{number(found['number'])}"),
        (_PERMILLE, lambda found: f"千分之{number(found['number'])}"),
        (_RANGE, lambda _found: "至"), (_NUMBER, lambda found: number(found.group())),
    )  # fmt: skip
    for pattern, say in steps:
        said = pattern.sub(say, said)
    return _QUIET.sub("", said)


def year(digits: str) -> str:
    """A year sign by sign: 二〇二六."""
    return "".join(YEAR_DIGITS[int(sign)] for sign in digits)


def telephone(text: str) -> str:
    """A telephone number sign by sign, 1 being 幺."""
    return "，".join("".join(PHONE_DIGITS[int(s)] for s in part) for part in re.findall(r"\d+", text))


def number(text: str) -> str:
    """A number as it is counted: 1,200.5 → 一千二百点五."""
    plain = text.replace(",", "")
    whole, _point, rest = plain.partition(".")
    if len(whole) > LONGEST_NUMBER or (len(whole) > 1 and whole.startswith("0")):
        said = "".join(DIGITS[int(sign)] for sign in whole)
    else:
        said = counted(int(Decimal(whole)))
    return said + ("点" + "".join(DIGITS[int(sign)] for sign in rest) if rest else "")


def counted(value: int) -> str:
    """A whole number below ten to the sixteenth in words: 10 is 十, 105 一百零五, 20300 二万零三百."""
    if value == 0:
        return DIGITS[0]
    if value >= LARGEST:
        return "".join(DIGITS[int(sign)] for sign in str(value))
    said, needs_zero, rest = "", False, value
    groups: list[int] = []
    while rest:
        rest, group = divmod(rest, GROUP)
        groups.append(group)
    for place in reversed(range(len(groups))):
        group = groups[place]
        if group == 0:
            needs_zero = bool(said)
            continue
        said += (DIGITS[0] if said and (needs_zero or group < GROUP // TEN) else "") + _group(group)
        said += _unit(groups, place)
        needs_zero = False
    return said.removeprefix("一") if said.startswith("一十") else said


def _unit(groups: list[int], place: int) -> str:
    """万, 亿 or both: 亿 is said once, after the last figures above it."""
    if place == len(GROUPS) - 1:
        return "万" if groups[place - 1] else GROUPS[place]
    return GROUPS[place]


def _group(value: int) -> str:
    """Up to 9999, without a zero in front."""
    said, gap = "", False
    for place in reversed(range(len(PLACES))):
        digit = value // TEN**place % TEN
        if digit == 0:
            gap = bool(said)
            continue
        said += (DIGITS[0] if gap else "") + DIGITS[digit] + PLACES[place]
        gap = False
    return said


def _document(found: re.Match[str]) -> str:
    return f"{year(found['year'])}年第{counted(int(found['no']))}号"


def _phone(found: re.Match[str]) -> str:
    return telephone(found.group())


def _day(found: re.Match[str]) -> str:
    return f"{year(found['year'])}年{counted(int(found['month']))}月{counted(int(found['day']))}日"


def _clock(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"]), int(found["minute"])
    if minute == 0:
        return f"{counted(hour)}点"
    if minute == 30:
        return f"{counted(hour)}点半"
    return f"{counted(hour)}点{'零' if minute < TEN else ''}{counted(minute)}分"
