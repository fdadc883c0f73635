"""The language in which a jurisdiction writes its rule for index numbers 索引号.

Tokens: {area} {org} {class} {group} {date:%Y%m%d} {year} {month} {seq:05d}; everything else is printed as it stands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter

from gongkai.catalogue.errors import BadTemplate, NoRuleValue, NumberTooLong

NATIONAL = "{org}/{year}-{seq:05d}"
NATIONAL_SCOPE = "org,year"
LIMIT = 60
LABELS = {
    "area": "行政区划代码",
    "org": "组织机构代码",
    "class": "主题分类号",
    "group": "栏目号",
    "date": "生成日期",
    "year": "年度",
    "month": "月份",
    "seq": "流水号",
}
SCOPES = tuple(name for name in LABELS if name != "seq")
_SEQ = re.compile(r"(0?[1-9]d)?")
_DATE = re.compile(r"(%Y|%y|%m|%d|[-./])+")
_LITERAL = re.compile(r"[A-Za-z0-9_\-./,〔〕\[\]第号]*")


@dataclass(frozen=True)
class Parts:
    """What an index number may say of an item. `day` is the day of numbering, `made_on` the 生成日期."""

    area: str
    org: str
    class_number: str
    group: str
    made_on: date
    day: date

    def values(self) -> dict[str, str]:
        """Each token but the serial, as text."""
        return {
            "area": self.area,
            "org": self.org,
            "class": self.class_number,
            "group": self.group,
            "date": f"{self.made_on:%Y%m%d}",
            "year": f"{self.day:%Y}",
            "month": f"{self.day:%m}",
        }


EXAMPLE = Parts(
    area="110000", org="000000001", class_number="02", group="0102", made_on=date(2026, 3, 2), day=date(2026, 3, 9)
)


@dataclass(frozen=True)
class Rule:
    """A checked rule: how a number reads, and within what its serials run."""

    template: str
    scope: tuple[str, ...]

    def scope_key(self, parts: Parts) -> str:
        """The name of the serial an item belongs to."""
        values = parts.values()
        return ";".join(f"{name}={values[name]}" for name in self.scope) or "all"

    def render(self, parts: Parts, serial: int, *, agency: str = "") -> str:
        """The number itself, refusing a part that has no value and a number that would not fit."""
        number = "".join(
            text + _token(field, spec, parts, serial, agency) for text, field, spec in _pieces(self.template)
        )
        if len(number) > LIMIT:
            raise NumberTooLong(template=self.template, number=number, length=len(number), limit=LIMIT)
        return number


def checked(template: str, scope: str) -> Rule:
    """The rule, refused with a plain sentence where it could not give every item a number of its own."""
    pieces = _pieces(template)
    fields = [field for _, field, _ in pieces if field]
    for text, field, spec in pieces:
        _check_piece(template, text, field, spec)
    if fields.count("seq") != 1:
        raise BadTemplate(template=template, why="流水号{seq}必须出现一次，且只能一次")
    if len(set(fields)) < len(fields):
        raise BadTemplate(template=template, why="同一个标记出现了两次")
    names = tuple(name for name in SCOPES if name in _scope_names(template, scope))
    absent = [LABELS[name] for name in names if name not in fields]
    if absent:
        raise BadTemplate(template=template, why=f"流水号按{'、'.join(absent)}分别编排，规则中就必须含有它，否则会重号")
    rule = Rule(template, names)
    rule.render(EXAMPLE, 99999)
    return rule


def preview(template: str, scope: str, *, parts: Parts = EXAMPLE, serial: int = 1) -> str:
    """What a number under the rule would look like, for the form."""
    return checked(template, scope).render(parts, serial)


def _pieces(template: str) -> list[tuple[str, str, str]]:
    try:
        found = list(Formatter().parse(template))
    except ValueError as error:
        raise BadTemplate(template=template, why="花括号没有成对出现") from error
    if any(conversion for *_, conversion in found):
        raise BadTemplate(template=template, why="标记中不能有感叹号")
    return [(text, field or "" if field != "" else "?", spec or "") for text, field, spec, _ in found]


def _check_piece(template: str, text: str, field: str, spec: str) -> None:
    if not _LITERAL.fullmatch(text):
        raise BadTemplate(template=template, why=f"“{text}”含有不能使用的字符，只能用字母、数字和 _ - . / , 〔〕")
    if field and field not in LABELS:
        known = " ".join(f"{{{name}}}" for name in LABELS)
        raise BadTemplate(template=template, why=f"没有“{{{field}}}”这个标记，可用的有 {known}")
    allowed = {"seq": _SEQ, "date": _DATE}.get(field)
    if spec and not (allowed and allowed.fullmatch(spec)):
        raise BadTemplate(
            template=template, why=f"“{{{field}:{spec}}}”的格式不能识别，可以写成 {{seq:05d}} 或 {{date:%Y%m%d}}"
        )


def _scope_names(template: str, scope: str) -> set[str]:
    names = {name.strip() for name in scope.split(",") if name.strip()}
    unknown = names - set(SCOPES)
    if unknown:
        raise BadTemplate(template=template, why=f"流水号范围“{'、'.join(sorted(unknown))}”不能识别")
    return names


def _token(field: str, spec: str, parts: Parts, serial: int, agency: str) -> str:
    if field == "seq":
        return format(serial, spec)
    if field == "date":
        return format(parts.made_on, spec or "%Y%m%d")
    values: Mapping[str, str] = parts.values()
    if field and not values[field]:
        raise NoRuleValue(label=LABELS[field], agency=agency or "该机构")
    return values[field] if field else ""
