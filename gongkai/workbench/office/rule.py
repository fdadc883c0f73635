"""One rule on one page: what it says, where it stands, where it comes from, and what can be done."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from gongkai.accounts.errors import Unknown
from gongkai.office import queries_rules
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.changes import text_changes
from gongkai.workbench.lists import number_asked
from gongkai.workbench.office.work_fields import download

SHA256 = re.compile(r"[0-9a-f]{64}")


@staff
def rule(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a rule, at the version in force unless another is asked for."""
    view = queries_rules.rule(actor_of(request), pk, version=number_asked(request, "version"))
    return render(request, "workbench/office/rule.html", {"view": view, "rule": view.rule, "row": view.row})


@staff
def rule_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The text of a rule as a paper to print."""
    view = queries_rules.rule(actor_of(request), pk, version=number_asked(request, "version"))
    return render(request, "workbench/office/rule_print.html", {"view": view, "row": view.row})


@staff
def rule_changes(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version beside an earlier one: the one before it unless another is asked for."""
    view = queries_rules.rule(actor_of(request), pk)
    by_number = {one.number: one for one in view.versions}
    after, before = by_number.get(number), by_number.get(number_asked(request, "with") or number - 1)
    if after is None or before is None or after is before:
        raise Unknown
    context = {
        "row": view.row,
        "before": before,
        "after": after,
        "fields": _fields(before, after),
        "parts": text_changes(before.text, after.text),
        "same_text": before.text == after.text,
        "others": [one for one in view.versions if one.number not in (before.number, after.number)],
    }
    return render(request, "workbench/office/rule_changes.html", context)


@staff
def rule_file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """One file of a rule this person may see."""
    row = queries_rules.file(actor_of(request), pk, sha256) if SHA256.fullmatch(sha256) else None
    return download(row)


def _fields(before: Any, after: Any) -> list[tuple[str, str, str]]:
    sides = [
        (one.title, "、".join(one.items), "、".join(paper.name for paper in one.files.all())) for one in (before, after)
    ]
    named = zip(("名称", "项目", "文件"), *sides, strict=True)
    return [(name, was, now) for name, was, now in named if was != now]
