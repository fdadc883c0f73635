"""A question in the address: read from it, written into it, a line added or taken away; all without JavaScript.

`m` how groups stand together · `g0` the same inside group 0 · `f0_1`, `o0_1`, `v0_1` field, op and value of its line 1
· `c` columns · `sort` order. Links from other pages are made with `address_of`.
"""

from typing import Any

from django.http import QueryDict
from django.urls import reverse

from gongkai.publication.asking.question import (
    CONDITIONS,
    GROUPS,
    STANDARD_COLUMNS,
    STANDARD_ORDER,
    Group,
    Question,
    columns_of,
    condition,
    match_of,
    order_of,
)
from gongkai.publication.asking.vocabulary import Match

EDITS = ("add", "remove", "group")


def question_in(asked: QueryDict) -> Question:
    """The question an address holds; lines without a known field are left out."""
    groups = [_group(asked, place) for place in range(GROUPS) if _is_there(asked, place)]
    given = asked.getlist("c")
    columns = columns_of(given) if given else STANDARD_COLUMNS
    return Question(match_of(asked.get("m")), tuple(groups), columns, order_of(asked.get("sort", STANDARD_ORDER)))


def edited(question: Question, asked: QueryDict) -> Question | None:
    """The question after a press of 添加条件, 删除 or 添加一组; none where nothing of that was pressed."""
    if not any(name in asked for name in EDITS):
        return None
    groups = list(question.groups) or [Group()]
    if "remove" in asked:
        groups = _without(groups, asked.get("remove", ""))
    if "group" in asked and len(groups) < GROUPS:
        groups.append(Group())
    place = asked.get("add", "")
    at = int(place) if place.isdecimal() and len(place) < 4 else GROUPS
    if at < len(groups):
        groups[at] = _with_line(groups[at], asked.get(f"new{at}", ""))
    return question.with_(groups=tuple(groups))


def query_of(question: Question) -> str:
    """The question as the part of an address after the question mark."""
    made = QueryDict(mutable=True)
    if question.match is Match.ANY:
        made["m"] = "any"
    for place, group in enumerate(question.groups):
        made[f"g{place}"] = group.match.value
        for line, one in enumerate(group.conditions):
            made[f"f{place}_{line}"] = one.field.code
            made[f"o{place}_{line}"] = one.op.value
            made[f"v{place}_{line}"] = one.value
    if question.columns != STANDARD_COLUMNS:
        made.setlist("c", list(question.columns))
    if question.order != STANDARD_ORDER:
        made["sort"] = question.order
    return made.urlencode()


def address_of(question: Question) -> str:
    """The page that answers the question."""
    return f"{reverse('workbench:queries')}?{query_of(question)}"


def is_asked(asked: QueryDict) -> bool:
    """Whether the address holds a question at all, if an empty one."""
    return any(name in asked for name in ("g0", "f0_0", "c", "sort", *EDITS))


def _is_there(asked: QueryDict, place: int) -> bool:
    return f"g{place}" in asked or f"f{place}_0" in asked


def _group(asked: QueryDict, place: int) -> Group:
    lines = (
        condition(
            asked.get(f"f{place}_{line}", ""), asked.get(f"o{place}_{line}", ""), asked.get(f"v{place}_{line}", "")
        )
        for line in range(CONDITIONS)
        if f"f{place}_{line}" in asked
    )
    return Group(match_of(asked.get(f"g{place}")), tuple(one for one in lines if one is not None))


def _with_line(group: Group, code: str) -> Group:
    fresh = condition(code, "")
    if fresh is None or len(group.conditions) >= CONDITIONS:
        return group
    return Group(group.match, (*group.conditions, fresh))


def _without(groups: list[Group], which: str) -> list[Group]:
    place, _mark, line = which.partition("_")
    kept = [
        Group(
            group.match,
            tuple(one for number, one in enumerate(group.conditions) if (str(at), str(number)) != (place, line)),
        )
        for at, group in enumerate(groups)
    ]
    return [group for at, group in enumerate(kept) if group.conditions or at == 0]


def as_hidden(question: Question) -> list[tuple[str, Any]]:
    """The question as hidden fields of another form."""
    found = QueryDict(query_of(question))
    return [(name, value) for name, values in found.lists() for value in values]
