"""From a question to a condition on items; wrong values are told line by line and narrow nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import reduce
from operator import and_, or_

from django.db.models import Case, DecimalField, Exists, OuterRef, Q, TextField, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.db.models.lookups import Contains, GreaterThanOrEqual, LessThanOrEqual, Regex
from django.utils import timezone

from gongkai.catalogue import tree
from gongkai.information.models import RevisionFile
from gongkai.information.vocabulary import Stage
from gongkai.law import kinds
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Openness
from gongkai.publication.asking.fields import EXTRA
from gongkai.publication.asking.question import Condition, Group, Question
from gongkai.publication.asking.vocabulary import Match, Op, Shape
from gongkai.publication.models import PublicationAct
from gongkai.publication.vocabulary import Act
from gongkai.review.models import Finding, ReviewSlip
from gongkai.review.scan import Severity

NUMBER = r"^-?[0-9]{1,14}(\.[0-9]{1,4})?$"
MOST_DAYS = 3660
_ENDED = (Stage.PUBLISHED, Stage.CLOSED, Stage.WITHDRAWN, Stage.REPEALED)


@dataclass(frozen=True)
class Problem(Exception):  # noqa: N818 - caught within this module and told beside the line
    """Why a value cannot be asked for."""

    sentence: str


def condition_of(question: Question, *, today: date) -> Q:
    """The items a question means; conditions that make no sense are left out."""
    parts = [found for group in question.groups if (found := _group(group, today)) is not None]
    return _joined(parts, question.match) if parts else Q()


def problems(question: Question, *, today: date) -> dict[tuple[int, int], str]:
    """What is wrong, by group and line."""
    return dict(_problems(question, today))


def _problems(question: Question, today: date) -> Iterator[tuple[tuple[int, int], str]]:
    for place, group in enumerate(question.groups):
        for line, one in enumerate(group.conditions):
            if not one.is_complete:
                continue
            try:
                _line(one, today)
            except Problem as problem:
                yield (place, line), problem.sentence


def _group(group: Group, today: date) -> Q | None:
    parts = []
    for one in group.conditions:
        if not one.is_complete:
            continue
        try:
            parts.append(_line(one, today))
        except Problem:
            continue
    return _joined(parts, group.match) if parts else None


def _joined(parts: list[Q], match: Match) -> Q:
    return reduce(and_ if match is Match.ALL else or_, parts)


def _line(one: Condition, today: date) -> Q:
    if one.field.by_rule:
        return RULES[one.field.code](one, today)
    if one.field.kind:
        return Q(kind=one.field.kind) & OF_KIND[one.field.shape](one, today)
    return PLAIN[one.field.shape](one, today)


def _text(one: Condition, _today: date, path: str = "") -> Q:
    path = path or one.field.path
    if one.op in (Op.EMPTY, Op.FILLED):
        empty = Q(**{f"{path}__isnull": True}) | Q(**{path: ""})
        return empty if one.op is Op.EMPTY else ~empty
    if one.op is Op.LACKS:
        return ~Q(**{f"{path}__contains": one.value})
    lookup = {Op.CONTAINS: "contains", Op.EQUALS: "exact", Op.STARTS: "startswith"}[one.op]
    return Q(**{f"{path}__{lookup}": one.value})


def _code(one: Condition, _today: date) -> Q:
    path = one.field.path
    if one.op in (Op.EMPTY, Op.FILLED):
        empty = Q(**{f"{path}__isnull": True})
        empty |= Q() if one.field.is_number else Q(**{path: ""})
        return empty if one.op is Op.EMPTY else ~empty
    met = Q(**{path: _record_number(one.value) if one.field.is_number else one.value})
    return met if one.op is Op.IS else ~met


def _record_number(value: str) -> int:
    if value.isascii() and value.isdecimal() and len(value) < 16:
        return int(value)
    raise Problem(say("“{given}”不是有效的选项，请从列表中选择。", given=value))


def _tree(one: Condition, today: date) -> Q:
    if one.op is not Op.UNDER:
        return _code(one, today)
    below = tree.read(retired=True).codes_below(one.value) or (one.value,)
    return Q(**{f"{one.field.path}__in": below})


def _many(one: Condition, _today: date) -> Q:
    held = Cast(one.field.path, TextField())
    if one.op in (Op.EMPTY, Op.FILLED):
        empty = Q(**{one.field.path: []})
        return empty if one.op is Op.EMPTY else ~empty
    met = Q(Contains(held, f'"{one.value}"'))
    return met if one.op is Op.CONTAINS else ~met


def _day(one: Condition, today: date) -> Q:
    path = one.field.path
    if one.op in (Op.EMPTY, Op.FILLED):
        return Q(**{f"{path}__isnull": one.op is Op.EMPTY})
    first, last = span(one, today)
    found = Q()
    if first is not None:
        found &= Q(**{f"{path}__gte": first})
    return found & Q(**{f"{path}__lte": last}) if last is not None else found


def _moment(one: Condition, today: date) -> Q:
    first, last = span(one, today)
    found = Q()
    if first is not None:
        found &= Q(**{f"{one.field.path}__gte": _midnight(first)})
    return found & Q(**{f"{one.field.path}__lt": _midnight(last + timedelta(days=1))}) if last is not None else found


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def span(one: Condition, today: date) -> tuple[date | None, date | None]:
    """The first and the last day a condition on days means; none: open."""
    if one.op in (Op.LAST, Op.NEXT):
        days = _days(one.value)
        return (today - timedelta(days=days), today) if one.op is Op.LAST else (today, today + timedelta(days=days))
    day = _read_day(one.value)
    return (day if one.op is not Op.TO else None), (day if one.op is not Op.FROM else None)


def _days(value: str) -> int:
    if value.isascii() and value.isdecimal() and 0 < int(value[:6]) <= MOST_DAYS and len(value) < 6:
        return int(value)
    raise Problem(say("请填写1到{most}之间的天数。", most=MOST_DAYS))


def _read_day(value: str) -> date:
    found = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", value)
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        day = None
    if day is None or not date(1900, 1, 1) <= day <= date(2200, 12, 31):
        raise Problem(say("“{given}”不是有效的日期，请按“2026-03-01”的格式填写。", given=value))
    return day


def _number(one: Condition, _today: date) -> Q:
    if one.op in (Op.EMPTY, Op.FILLED):
        return Q(**{f"{one.field.path}__isnull": one.op is Op.EMPTY})
    lookup = {Op.EQUALS: "exact", Op.LEAST: "gte", Op.MOST: "lte"}[one.op]
    return Q(**{f"{one.field.path}__{lookup}": _amount(one.value)})


def _amount(value: str) -> Decimal:
    plain = value.replace(",", "").replace("，", "")
    try:
        amount = Decimal(plain) if re.fullmatch(NUMBER, plain, re.ASCII) else None
    except InvalidOperation:
        amount = None
    if amount is None:
        raise Problem(say("“{given}”不是有效的数字，请只填写数字，如“12.50”。", given=value))
    return amount


def _flag(one: Condition, _today: date) -> Q:
    return Q(**{one.field.path: one.op is Op.YES})


# Fields of a kind stand in one JSON column; both databases read a key of it as text.


def _kept(one: Condition) -> KeyTextTransform:
    return KeyTextTransform(one.field.name, EXTRA)


def _absent(one: Condition) -> Q:
    return Q(**{f"{EXTRA}__{one.field.name}__isnull": True})


def _kind_text(one: Condition, _today: date) -> Q:
    if one.op in (Op.EMPTY, Op.FILLED):
        return _absent(one) if one.op is Op.EMPTY else ~_absent(one)
    if one.op in (Op.EQUALS, Op.IS, Op.ISNT):
        met = Q(**{f"{EXTRA}__{one.field.name}": one.value})
        return ~met | _absent(one) if one.op is Op.ISNT else met
    pattern = re.escape(one.value)
    if one.op is Op.LACKS:
        return ~Q(Contains(_kept(one), one.value)) | _absent(one)
    return Q(Regex(_kept(one), f"^{pattern}")) if one.op is Op.STARTS else Q(Contains(_kept(one), one.value))


def _kind_many(one: Condition, today: date) -> Q:
    if one.op in (Op.EMPTY, Op.FILLED):
        return _kind_text(one, today)
    met = Q(Contains(_kept(one), f'"{one.value}"'))
    return met if one.op is Op.CONTAINS else ~met | _absent(one)


def _kind_day(one: Condition, today: date) -> Q:
    if one.op in (Op.EMPTY, Op.FILLED):
        return _kind_text(one, today)
    first, last = span(one, today)
    found = ~_absent(one)
    if first is not None:
        found &= Q(GreaterThanOrEqual(_kept(one), first.isoformat()))
    return found & Q(LessThanOrEqual(_kept(one), last.isoformat())) if last is not None else found


def _kind_number(one: Condition, today: date) -> Q:
    if one.op in (Op.EMPTY, Op.FILLED):
        return _kind_text(one, today)
    amount = _amount(one.value)
    sized = DecimalField(max_digits=20, decimal_places=4)
    held = Case(When(Regex(_kept(one), NUMBER), then=Cast(_kept(one), sized)), output_field=sized)
    if one.op is Op.EQUALS:
        return Q(GreaterThanOrEqual(held, amount)) & Q(LessThanOrEqual(held, amount))
    return Q(GreaterThanOrEqual(held, amount)) if one.op is Op.LEAST else Q(LessThanOrEqual(held, amount))


def _kind_flag(one: Condition, _today: date) -> Q:
    met = Q(**{f"{EXTRA}__{one.field.name}": True})
    return met if one.op is Op.YES else Q(**{f"{EXTRA}__{one.field.name}": False}) | _absent(one)


# Fields asked about in their own way.


def _yes_no(met: Q, one: Condition) -> Q:
    return met if one.op is Op.YES else ~met


def _late(one: Condition, today: date) -> Q:
    met = Q(due_on__lt=today, listed_openness=Openness.PROACTIVE) & ~Q(stage__in=_ENDED)
    return _yes_no(met, one)


def _has_files(one: Condition, _today: date) -> Q:
    return _yes_no(Q(Exists(RevisionFile.objects.filter(revision=OuterRef("current")))), one)


def _statutory(one: Condition, _today: date) -> Q:
    return _yes_no(~Q(kind__in=kinds.not_statutory()), one)


def _findings(one: Condition, _today: date) -> Q:
    rows = Finding.objects.filter(scan__revision=OuterRef("current"))
    if one.op in (Op.EMPTY, Op.FILLED):
        return ~Q(Exists(rows)) if one.op is Op.EMPTY else Q(Exists(rows))
    met = Q(Exists(rows.filter(rule=one.value)))
    return met if one.op is Op.IS else ~met


def _blocked(one: Condition, _today: date) -> Q:
    standing = Finding.objects.filter(
        scan__revision=OuterRef("current"), severity=Severity.BLOCK, lifted_by__isnull=True
    )
    return _yes_no(Q(Exists(standing)), one)


def _slips(one: Condition, today: date) -> Q:
    rows = ReviewSlip.objects.filter(item=OuterRef("pk"))
    if one.op in (Op.EMPTY, Op.FILLED):
        return ~Q(Exists(rows)) if one.op is Op.EMPTY else Q(Exists(rows))
    name = one.field.path.removeprefix("slips__")
    if one.op in (Op.LACKS, Op.ISNT):
        lookup = "contains" if one.op is Op.LACKS else "exact"
        return ~Q(Exists(rows.filter(**{f"{name}__{lookup}": one.value})))
    lookup = {Op.CONTAINS: "contains", Op.STARTS: "startswith"}.get(one.op, "exact")
    return Q(Exists(rows.filter(**{f"{name}__{lookup}": one.value})))


def _in_time(one: Condition, _today: date) -> Q:
    rows = PublicationAct.objects.filter(item=OuterRef("pk"), act=Act.PUBLISH)
    if one.op in (Op.EMPTY, Op.FILLED):
        return ~Q(Exists(rows)) if one.op is Op.EMPTY else Q(Exists(rows))
    kept = {"yes": True, "no": False}.get(one.value)
    met = Q(Exists(rows.filter(in_time=kept)))
    return met if one.op is Op.IS else ~met


Rule = Callable[[Condition, date], Q]
PLAIN: dict[Shape, Rule] = {
    Shape.TEXT: _text,
    Shape.CODE: _code,
    Shape.TREE: _tree,
    Shape.MANY: _many,
    Shape.DAY: _day,
    Shape.MOMENT: _moment,
    Shape.NUMBER: _number,
    Shape.FLAG: _flag,
}
OF_KIND: dict[Shape, Rule] = {
    Shape.TEXT: _kind_text,
    Shape.CODE: _kind_text,
    Shape.MANY: _kind_many,
    Shape.DAY: _kind_day,
    Shape.NUMBER: _kind_number,
    Shape.FLAG: _kind_flag,
}
RULES: dict[str, Rule] = {
    "late": _late,
    "has_files": _has_files,
    "statutory": _statutory,
    "findings": _findings,
    "blocked": _blocked,
    "slip_number": _slips,
    "slip_state": _slips,
    "in_time": _in_time,
}
