"""The one rule by which form, sheet and machines read the fields of a kind."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

from gongkai.law.kinds.definitions import BIGGEST, LEAST_YEAR, WRITTEN, Kind, KindField
from gongkai.law.sentences import say

Problems = list[tuple[str, str]]
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?")
_PHONE = re.compile(r"[\d\s()（）、,，;；转分机\-—–+/]{3,}")
_YES, _NO = (
    {"是", "有", "可以", "能", "true", "yes", "1", "y", "on", "√"},
    {"否", "无", "不可以", "false", "no", "0", "n"},
)
_APART = re.compile(r"[、,，;；|\n]+")
_CENT = Decimal("0.01")


class Wrong(Exception):
    """A value that cannot be read; says what to do."""


def read(kind: Kind, raw: Mapping[str, Any], *, today: date) -> tuple[dict[str, Any], Problems]:
    """What a form, a row or a machine says of a kind's fields, as kept, and everything wrong with it, field by field.

    Fields left empty are not kept; what the kind has no field for is not looked at.
    """
    values: dict[str, Any] = {}
    problems: Problems = []
    for field in kind.fields:
        try:
            value = _value(field, raw.get(field.code), today)
        except Wrong as wrong:
            problems.append((field.code, wrong.args[0]))
            continue
        if value in ("", None, []):
            problems += [(field.code, say("请填写“{name}”。", name=field.name))] if field.must else []
        else:
            values[field.code] = value
    return values, problems + _order(kind, values)


def public_values(kind: Kind, values: Mapping[str, Any]) -> dict[str, Any]:
    """What of the special fields may leave the office; fields the kind does not know stay unless marked internal."""
    own = {field.code for field in kind.fields if not field.public}
    return {name: value for name, value in values.items() if name not in own and not name.startswith("_")}


def _value(field: KindField, given: Any, today: date) -> Any:
    if given is None or given == "" or given == []:
        return None
    if field.shape in WRITTEN:
        return _written(field, given)
    return _READERS[field.shape](field, given, today)


def _written(field: KindField, given: Any) -> str:
    words = _tidy(field, given)
    text = words if field.shape == "lines" else " ".join(words.split())
    if len(text) > field.most:
        raise Wrong(
            say("“{name}”共{given}字，最多{most}字，请精简。", name=field.name, given=len(text), most=field.most)
        )
    check = _CHECKS.get(field.shape)
    return check(field, text) if check and text else text


def _tidy(field: KindField, given: Any) -> str:
    if isinstance(given, float) and given.is_integer():
        given = int(given)  # sheets hold every number as a fraction
    text = str(given).replace("\r\n", "\n").replace("\r", "\n")
    if _UNSHOWABLE.search(text):
        raise Wrong(say("“{name}”中有不能显示的字符，请删除后重新填写。", name=field.name))
    return _INVISIBLE.sub("", text).strip()


def _phone(field: KindField, text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    if not _PHONE.fullmatch(plain) or not re.search(r"\d{3}", plain):
        raise Wrong(say("“{name}”应为电话号码，例如010-5550123，多个号码用顿号分开。", name=field.name))
    return text


def _link(field: KindField, text: str) -> str:
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"']", text)
    except ValueError:
        sound = False
    if not sound:
        raise Wrong(say("“{name}”应为以https://或者http://开头的完整网址。", name=field.name))
    return text


_CHECKS: dict[str, Callable[[KindField, str], str]] = {"phone": _phone, "link": _link}


def _day(field: KindField, given: Any, today: date) -> str:
    day = _day_of(given)
    if day is None or not LEAST_YEAR <= day.year <= BIGGEST["year"]:
        raise Wrong(say("“{name}”不是有效的日期，请按“2026-03-01”填写。", name=field.name))
    if field.past and day > today:
        raise Wrong(say("“{name}”（{given:%Y-%m-%d}）晚于今天，请核对。", name=field.name, given=day))
    return day.isoformat()


def _day_of(given: Any) -> date | None:
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    text = unicodedata.normalize("NFKC", str(given)).strip()
    found = _DAY.fullmatch(text) or re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _number(field: KindField, given: Any) -> Decimal:
    text = unicodedata.normalize("NFKC", str(given)).strip().replace(",", "")
    text = text.removeprefix("¥").removesuffix(field.unit or "\0").removesuffix("元").removesuffix("%").strip()
    if not re.fullmatch(r"[+-]?\d{1,20}(\.\d{1,20})?", text, re.ASCII):
        raise Wrong(say("“{name}”应为数字，现填“{given}”。", name=field.name, given=str(given)[:20]))
    return Decimal(text)


def _within(field: KindField, number: Decimal) -> Decimal:
    most = field.most or BIGGEST[field.shape]
    if not field.least <= number <= most:
        raise Wrong(say("“{name}”应当在{least}到{most}之间，请核对。", name=field.name, least=field.least, most=most))
    return number


def _count(field: KindField, given: Any, today: date) -> int:
    number = _within(field, _number(field, given))
    if number != number.to_integral_value():
        raise Wrong(say("“{name}”应为整数，现填“{given}”。", name=field.name, given=str(given)[:20]))
    return int(number)


def _money(field: KindField, given: Any, today: date) -> str:
    number = _within(field, _number(field, given))
    try:
        cents = number.quantize(_CENT, ROUND_HALF_UP)
    except InvalidOperation:
        cents = Decimal("NaN")
    if cents != number:
        raise Wrong(say("“{name}”最多保留两位小数，现填“{given}”。", name=field.name, given=str(given)[:20]))
    return str(cents)


def _year(field: KindField, given: Any, today: date) -> int:
    text = unicodedata.normalize("NFKC", str(given)).strip().removesuffix("年度").removesuffix("年").removesuffix(".0")
    least, most = field.least or LEAST_YEAR, field.most or BIGGEST["year"]
    if not re.fullmatch(r"\d{4}", text, re.ASCII) or not least <= int(text) <= most:
        raise Wrong(say("“{name}”应为{least}至{most}之间的四位数年份。", name=field.name, least=least, most=most))
    return int(text)


def _choice(field: KindField, given: Any, today: date) -> str:
    word = str(given).strip()
    if not word:
        return ""
    code = {label: code for code, label in field.choices}.get(word, word)
    if code not in dict(field.choices):
        known = "、".join(label for _code, label in field.choices)
        raise Wrong(
            say("“{name}”没有“{given}”这一项，请从{known}中选择。", name=field.name, given=word[:20], known=known)
        )
    return code


def _choices(field: KindField, given: Any, today: date) -> list[str]:
    several = given if isinstance(given, Sequence) and not isinstance(given, str) else _APART.split(str(given))
    chosen = {_choice(field, one, today) for one in several if str(one).strip()}
    return [code for code, _label in field.choices if code in chosen]


def _yes_no(field: KindField, given: Any, today: date) -> bool | None:
    if isinstance(given, bool):
        return given
    word = str(given).strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    if not word:
        return None
    raise Wrong(say("“{name}”请填“是”或者“否”。", name=field.name))


_READERS: dict[str, Callable[[KindField, Any, date], Any]] = {
    "day": _day,
    "year": _year,
    "count": _count,
    "money": _money,
    "percent": _money,
    "choice": _choice,
    "choices": _choices,
    "yes_no": _yes_no,
}


def _order(kind: Kind, values: Mapping[str, Any]) -> Problems:
    """Days that stand in the wrong order."""
    return [
        (field.code, say("“{name}”早于“{other}”，请核对两个日期。", name=field.name, other=_name(kind, field.follows)))
        for field in kind.fields
        if field.follows and values.get(field.code, "9999") < values.get(field.follows, "")
    ]


def _name(kind: Kind, code: str) -> str:
    found = kind.field(code)
    return found.name if found else code
