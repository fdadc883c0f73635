"""A question as plain values: groups of conditions, the columns of its answer and their order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gongkai.publication.asking import fields
from gongkai.publication.asking.fields import Field
from gongkai.publication.asking.vocabulary import BARE, OPS, Match, Op

GROUPS, CONDITIONS = 4, 10  # at most
VALUE = 200  # characters
COLUMNS = 14
STANDARD_COLUMNS = ("title", "stage", "due_on", "agency", "column", "made_on")
ORDERS = {
    "changed_at": "最后修改",
    "made_on": "生成日期",
    "due_on": "公开期限",
    "published_on": "发布日期",
    "title": "信息名称",
    "agency": "发布机构",
}
STANDARD_ORDER = "-changed_at"


@dataclass(frozen=True)
class Condition:
    """One line of a question: a field, what is said of it, a value."""

    field: Field
    op: Op
    value: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether it says something; an empty line narrows nothing."""
        return self.op in BARE or bool(self.value)


@dataclass(frozen=True)
class Group:
    """Conditions that stand together."""

    match: Match = Match.ALL
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Question:
    """Groups that stand together, the columns wanted and their order."""

    match: Match = Match.ALL
    groups: tuple[Group, ...] = ()
    columns: tuple[str, ...] = STANDARD_COLUMNS
    order: str = STANDARD_ORDER

    @property
    def conditions(self) -> list[Condition]:
        """Every complete condition."""
        return [one for group in self.groups for one in group.conditions if one.is_complete]

    def with_(self, **changes: Any) -> "Question":
        """The same with some parts changed."""
        return replace(self, **changes)


def asked(
    *said: tuple[str, str, str], columns: Sequence[str] = STANDARD_COLUMNS, order: str = STANDARD_ORDER
) -> Question:
    """A question of one group that meets all of these (field, op, value)."""
    found = tuple(one for one in (condition(*line) for line in said) if one is not None)
    return Question(groups=(Group(Match.ALL, found),), columns=tuple(columns), order=order)


def condition(code: str, op: str, value: str = "") -> Condition | None:
    """A condition as somebody gave it; none where there is no such field. A wrong op becomes the field's first."""
    found = fields.field(code)
    if found is None:
        return None
    allowed = OPS[found.shape]
    return Condition(found, Op(op) if op in [one.value for one in allowed] else allowed[0], _tidy(value))


def as_values(question: Question) -> dict[str, Any]:
    """The question as JSON values, to be kept."""
    return {
        "match": question.match.value,
        "groups": [
            {
                "match": group.match.value,
                "conditions": [
                    [one.field.code, one.op.value, one.value] for one in group.conditions if one.is_complete
                ],
            }
            for group in question.groups
            if any(one.is_complete for one in group.conditions)
        ],
        "columns": list(question.columns),
        "order": question.order,
    }


def from_values(values: Mapping[str, Any]) -> Question:
    """A kept question; whatever in it is no longer understood is left out."""
    groups = [
        Group(match_of(group.get("match")), _conditions(group.get("conditions", ())))
        for group in values.get("groups", ())[:GROUPS]
    ]
    return Question(
        match_of(values.get("match")),
        tuple(groups),
        columns_of(values.get("columns", ())),
        order_of(values.get("order")),
    )


def match_of(given: Any) -> Match:
    """All, unless any was said."""
    return Match.ANY if given == Match.ANY.value else Match.ALL


def columns_of(given: Iterable[Any]) -> tuple[str, ...]:
    """The columns that exist, each once; the standard ones where none are left."""
    known = {one.code for one in fields.shown()}
    chosen = [code for code in dict.fromkeys(map(str, given)) if code in known]
    return tuple(chosen[:COLUMNS]) or STANDARD_COLUMNS


def order_of(given: Any) -> str:
    """An order that exists."""
    return str(given) if str(given).lstrip("-") in ORDERS else STANDARD_ORDER


def _conditions(given: Iterable[Sequence[str]]) -> tuple[Condition, ...]:
    found = (condition(*map(str, line)) for line in list(given)[:CONDITIONS] if len(line) == 3)
    return tuple(one for one in found if one is not None)


def _tidy(value: str) -> str:
    return value.replace("\0", "").strip()[:VALUE]
