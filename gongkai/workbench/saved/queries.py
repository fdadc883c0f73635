"""组合查询: put a question together, read the answer, keep the question, take the answer along."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.publication.asking import answering, compiling, fields
from gongkai.publication.asking.question import ORDERS, Question, asked, from_values
from gongkai.publication.asking.vocabulary import BARE, OPS, Match, Shape
from gongkai.saved import queries as saved
from gongkai.saved.vocabulary import Sharing
from gongkai.ui.saying import said
from gongkai.workbench import batch_table, exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.saved.asking_form import address_of, as_hidden, edited, is_asked, query_of, question_in
from gongkai.workbench.saved.cells import line_of
from gongkai.workbench.saved.offers import Offers

READ = "information.read"
SHORT = (Shape.DAY, Shape.MOMENT, Shape.NUMBER)
TICK = '<label class="choice"><input type="checkbox" name="c" value="{}"{}> {}</label>'
TICKED = ("", SafeString(" checked"))
INPUTS = {Shape.DAY: "date", Shape.MOMENT: "date"}
EXAMPLES = (
    (gettext_lazy("已逾期还没有公开"), asked(("late", "yes", ""), order="due_on")),
    (gettext_lazy("近30天修改过的草稿"), asked(("stage", "is", "draft"), ("changed_at", "last", "30"))),
    (gettext_lazy("检查发现还没有处理的"), asked(("blocked", "yes", ""))),
    (gettext_lazy("今后90天将失效的规范性文件"), asked(("kind", "is", "normative"), ("expires_on", "next", "90"))),
    (gettext_lazy("没有填写栏目的主动公开信息"), asked(("openness", "is", "proactive"), ("column", "empty", ""))),
)


@staff
def queries(request: HttpRequest) -> HttpResponseBase:
    """The question of the address with its answer; without one, the saved questions and some to begin with."""
    actor = actor_of(request)
    actor.must(READ)
    question = question_in(request.GET)
    kept = number_asked(request, "k")  # the saved question that is being changed
    changed = edited(question, request.GET)
    if changed is not None:
        return redirect(address_of(changed) + (f"&k={kept}" if kept else ""))
    found = saved.query(actor, kept) if kept else None
    return _answered(request, actor, question, is_asked=is_asked(request.GET), kept=found)


@staff
def query(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A saved question with its answer, as far as this person may see."""
    actor = actor_of(request)
    actor.must(READ)
    found = saved.query(actor, pk)
    return _answered(request, actor, from_values(found.question), is_asked=True, kept=found)


def _answered(
    request: HttpRequest, actor: Actor, question: Question, *, is_asked: bool, kept: Any = None
) -> HttpResponseBase:
    today = timezone.localdate()
    offers = Offers(actor, today=today)
    problems = compiling.problems(question, today=today)
    if request.GET.get("export") and not problems:
        return _export(actor, question, offers, shape=request.GET["export"], name=kept.name if kept else _("组合查询"))
    shown = answering.columns_of(question)
    answer = answering.answer(actor, question, today=today, page=page_asked(request)) if is_asked else None
    heads = [said(field.label) for field in shown]
    context: dict[str, Any] = {
        "question": question,
        "groups": [_group(place, group, offers, problems) for place, group in enumerate(question.groups)]
        or [_group(0, None, offers, {})],
        "field_options": _field_options(get_language() or ""),
        "column_choices": _column_choices(question),
        "order_choices": _order_choices(question),
        "matches": list(Match),
        "answer": answer,
        "heads": heads,
        "rows": [_row(row, shown, heads, offers) for row in answer.rows] if answer else [],
        "problems": problems,
        "saved": saved.saved(actor),
        "kept": kept,
        "is_own": kept is not None and kept.owner_id == actor.user_id,
        "sharings": _sharings(actor),
        "hidden": as_hidden(question),
        "query": query_of(question),
        "examples": [(label, address_of(one)) for label, one in EXAMPLES],
        "verbs": batch_table.offered(actor),
        "today": today,
        "search_at": reverse("workbench:items"),
    }
    return page(request, "workbench/saved/queries.html", context)


def _group(place: int, group: Any, offers: Offers, problems: dict[tuple[int, int], str]) -> dict[str, Any]:
    lines = group.conditions if group else ()
    return {
        "place": place,
        "match": group.match if group else Match.ALL,
        "lines": [_line(place, number, one, offers, problems) for number, one in enumerate(lines)],
    }


def _line(place: int, number: int, one: Any, offers: Offers, problems: dict[tuple[int, int], str]) -> dict[str, Any]:
    problem = problems.get((place, number), "")
    return {
        "at": f"{place}_{number}",
        "condition": one,
        "ops": OPS[one.field.shape],
        "choices": offers.of(one.field),
        "input": INPUTS.get(one.field.shape, "text") if one.op.value not in ("last", "next") else "number",
        "is_bare": one.op in BARE,
        "problem": said(problem) if problem else "",
    }


@lru_cache(maxsize=8)
def _labels(_language: str) -> dict[str, str]:
    """What every field is called: hundreds of them, the same on every page in one language."""
    return {field.code: said(field.label) for field in fields.fields()}


@lru_cache(maxsize=8)
def _field_options(language: str) -> SafeString:
    """The list of fields a condition is added for; the same for everybody, so it is written once."""
    labels = _labels(language)
    groups = groupby(fields.fields(), key=lambda field: field.group)
    lines = ((_(name), _options((one.code, labels[one.code]) for one in rows)) for name, rows in groups)
    return format_html_join("", '<optgroup label="{}">{}</optgroup>', lines)


def _options(pairs: Iterable[tuple[str, str]]) -> SafeString:
    return format_html_join("", '<option value="{}">{}</option>', pairs)


def _column_choices(question: Question) -> list[tuple[str, SafeString]]:
    """The columns to tick, group by group; written here, since a template takes milliseconds for so many."""
    labels, wanted = _labels(get_language() or ""), frozenset(question.columns)
    return [
        (name, format_html_join("", TICK, ((one.code, TICKED[one.code in wanted], labels[one.code]) for one in rows)))
        for name, rows in groupby(fields.shown(), key=lambda field: field.group)
    ]


def _order_choices(question: Question) -> list[dict[str, Any]]:
    found = []
    for code, label in ORDERS.items():
        for sign, way in (("-", _("从后到前")), ("", _("从前到后"))):
            found.append({"code": sign + code, "label": f"{_(label)} {way}", "on": question.order == sign + code})
    return found


def _sharings(actor: Actor) -> list[tuple[str, str]]:
    """With whom this person may share: keeping for oneself needs no duty."""
    offered = Sharing if actor.may("saved.share") else (Sharing.OWN,)
    return [(one.value, _(one.label)) for one in offered]


def _row(row: dict[str, Any], shown: Any, heads: Sequence[str], offers: Offers) -> dict[str, Any]:
    cells = [
        {"field": field, "head": head, "text": text, "is_short": field.shape in SHORT}
        for field, head, text in zip(shown, heads, line_of(shown, row, offers), strict=True)
    ]
    return row | {"cells": cells}


def _export(actor: Actor, question: Question, offers: Offers, *, shape: str, name: str) -> HttpResponseBase:
    shown = answering.columns_of(question)
    lines = (line_of(shown, row, offers) for row in answering.all_rows(actor, question, today=timezone.localdate()))
    return exports.download(lines, heads=[said(field.label) for field in shown], shape=shape, name=name)
