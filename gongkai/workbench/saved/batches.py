"""批量办理: choose, confirm, watch it go on, see what was refused, take it back."""

from http import HTTPStatus
from secrets import token_hex
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.information.queries import visible_to
from gongkai.publication.asking import answering
from gongkai.publication.batches import BatchVerb
from gongkai.saved import limits, queries
from gongkai.saved.actions.begin_undo import begin_undo
from gongkai.saved.actions.resume_batch import resume_batch
from gongkai.saved.actions.start_batch import start_batch
from gongkai.saved.actions.stop_batch import stop_batch
from gongkai.saved.actions.take_line import take_line
from gongkai.saved.actions.undo_line import undo_line
from gongkai.saved.vocabulary import BatchState, LineState
from gongkai.ui.saying import said
from gongkai.workbench import exports, items
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.batch_table import FORMS, VERBS
from gongkai.workbench.fields import plain
from gongkai.workbench.lists import page_asked
from gongkai.workbench.saved import submit_table
from gongkai.workbench.saved.asking_form import question_in

AT_ONCE = 50  # records in one answer; the page goes on with the rest
TONES = {"running": "info", "stopped": "soon", "done": "good", "undone": "violet"}
LINE_TONES = {"waiting": "info", "done": "good", "refused": "bad", "undone": "violet", "kept": "soon"}
SHOWN = 12
Records = list[tuple[int, str]]


@staff
@require_POST
def batch_new(request: HttpRequest) -> HttpResponse:
    """The records chosen and what is to be done to them; the second press begins."""
    actor = actor_of(request)
    verb = _verb(plain(request, "verb"), actor)
    chosen = _chosen(request, actor)
    if not chosen or len(chosen) > limits.most_at_once():
        messages.warning(request, _too_few_or_many(chosen))
        return redirect(_way_back(request))
    if verb.code == submit_table.VERB:
        return _submit_many(request, actor, verb, chosen)
    form = FORMS[verb.code](request.POST if "go" in request.POST else None, actor=actor)
    if form.is_bound and form.is_valid():
        return _begin(request, actor, verb, form.values(), chosen)
    shown = {"form": form, "first": chosen[:SHOWN], "rest": max(len(chosen) - SHOWN, 0)}
    context = _asked(request, verb, chosen) | shown
    return page(request, "workbench/saved/batch_new.html", context)


@staff
def batch(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One batch: how far it is, what was refused and why, whether it can be taken back."""
    actor = actor_of(request)
    found = queries.batch(actor, pk)
    only = [one.value for one in LineState if one.value == request.GET.get("state")]
    lines = queries.lines(found, states=only, page=page_asked(request))
    if request.GET.get("export"):
        return _export(found, request.GET["export"])
    verb = VERBS.get(found.verb)
    context = {
        "batch": found,
        "verb": verb,
        "state": BatchState(found.state),
        "tone": TONES[found.state],
        "standing": queries.standing(found, undoable=bool(verb and verb.undo)),
        "tabs": _tabs(found, verb, only),
        "page": lines,
        "lines": [_line(one) for one in lines.rows],
    }
    return page(request, "workbench/saved/batch.html", context)


@staff
def batches(request: HttpRequest) -> HttpResponse:
    """One's own batches, newest first."""
    actor = actor_of(request)
    actor.must("information.read")
    found = queries.batches(actor, page=page_asked(request))
    rows = [
        {"batch": one, "verb": VERBS.get(one.verb), "state": BatchState(one.state), "tone": TONES[one.state]}
        for one in found.rows
    ]
    return page(request, "workbench/saved/batches.html", {"page": found, "rows": rows})


@staff
@require_POST
def batch_go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """The next records of a batch that runs, was stopped, or is being taken back."""
    actor = actor_of(request)
    found = queries.batch(actor, pk)
    if found.state == BatchState.UNDONE:
        _take_back(pk, VERBS[found.verb], actor)
    else:
        resume_batch(pk, by=actor)
        _go_on(pk, VERBS[found.verb], found.values, actor)
    return redirect("workbench:batch", pk)


@staff
@require_POST
def batch_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave the rest as it is."""
    stop_batch(pk, by=actor_of(request))
    messages.info(request, _("已停止，其余信息没有改动。可以随时继续。"))
    return redirect("workbench:batch", pk)


@staff
@require_POST
def batch_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the whole batch back, where its sort allows and the time has not passed."""
    actor = actor_of(request)
    found = queries.batch(actor, pk)
    verb = VERBS.get(found.verb)
    if verb is None or verb.undo is None:
        messages.warning(request, said(verb.why) if verb else _("这类操作不能整批撤销。"))
        return redirect("workbench:batch", pk)
    begin_undo(pk, by=actor)
    _take_back(pk, verb, actor)
    messages.success(request, _("已撤销。未能撤销的信息列在下面，并写明了原因。"))
    return redirect("workbench:batch", pk)


def _submit_many(request: HttpRequest, actor: Actor, verb: BatchVerb, chosen: Records) -> HttpResponse:
    """提交审查: the questions answered for each item in one table; what needs a closer look is left out, and said why."""
    table = submit_table.table(actor, [pk for pk, _title in chosen], request.POST if "go" in request.POST else None)
    if table.is_sent and not table.problems:
        return _begin(request, actor, verb, {"answers": table.answers()}, table.records())
    context = _asked(request, verb, chosen) | {"table": table}
    response = page(request, "workbench/saved/batch_submit.html", context)
    response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY if table.problems else HTTPStatus.OK
    return response


def _asked(request: HttpRequest, verb: BatchVerb, chosen: Records) -> dict[str, Any]:
    """What every page before a batch shows and sends on."""
    return {
        "verb": verb,
        "chosen": chosen,
        "key": plain(request, "key")[:40] or token_hex(12),
        "source": plain(request, "source"),
        "filter": plain(request, "filter"),
        "back": _way_back(request),
        "minutes": limits.undo_minutes(),
    }


def _begin(
    request: HttpRequest, actor: Actor, verb: BatchVerb, values: dict[str, Any], chosen: Records
) -> HttpResponse:
    key = plain(request, "key")[:40] or token_hex(12)
    started = start_batch(verb.code, values=values, records=chosen, key=key, by=actor)
    if started.state == BatchState.RUNNING and started.done == started.refused == 0:
        _go_on(started.pk, verb, values, actor)
    return redirect("workbench:batch", started.pk)


def _go_on(pk: int, verb: BatchVerb, values: Any, actor: Actor) -> None:
    for _turn in range(AT_ONCE):
        if take_line(pk, lambda record: verb.act(record, values, actor), by=actor).state != BatchState.RUNNING:
            return


def _take_back(pk: int, verb: BatchVerb, actor: Actor) -> None:
    undo = verb.undo
    if undo is None:
        return
    for _turn in range(AT_ONCE):
        if not undo_line(pk, lambda done: undo(done, actor), by=actor):
            return


def _verb(code: str, actor: Actor) -> BatchVerb:
    verb = VERBS.get(code)
    if verb is None:
        raise Unknown
    if not actor.may(verb.permission):
        raise NotAllowed(label=PERMISSIONS[verb.permission].label)
    return verb


def _chosen(request: HttpRequest, actor: Actor) -> Records:
    """The records ticked, or all the filter finds; only what this person may see."""
    most = limits.most_at_once()
    if request.POST.get("all"):
        asked = QueryDict(plain(request, "filter"))
        if plain(request, "source") == "queries":
            return answering.records(actor, question_in(asked), today=timezone.localdate(), most=most)
        return items.records(actor, asked, most=most)
    numbers = [
        int(one) for one in request.POST.getlist("chosen") if one.isascii() and one.isdecimal() and len(one) < 16
    ]
    rows = visible_to(actor).filter(pk__in=numbers[: most + 1]).order_by("-changed_at", "-id")
    return list(rows.values_list("pk", "current__title"))


def _too_few_or_many(chosen: Records) -> str:
    if not chosen:
        return _("没有选择信息。请先勾选，再选择要做的事。")
    told = _("一次最多处理{most}条。请缩小筛选条件，或者分几次勾选。")
    return told.format(most=limits.most_at_once())


def _way_back(request: HttpRequest) -> str:
    name = "workbench:queries" if plain(request, "source") == "queries" else "workbench:items"
    return f"{reverse(name)}?{QueryDict(plain(request, 'filter')).urlencode()}"


def _tabs(found: Any, verb: BatchVerb | None, only: list[str]) -> list[dict[str, Any]]:
    counts = queries.standing(found, undoable=bool(verb and verb.undo)).counts
    rows = [{"code": "", "label": _("全部"), "count": found.total, "on": not only}]
    return rows + [
        {"code": one.value, "label": _(one.label), "count": counts[one.value], "on": one.value in only}
        for one in LineState
        if counts[one.value]
    ]


def _line(one: Any) -> dict[str, Any]:
    state = LineState(one.state)
    return {
        "id": one.record_id,
        "label": one.label,
        "state": state,
        "tone": LINE_TONES[state.value],
        "sentence": one.why,
        "before": _in_words(one.before),
        "is_gone": one.batch.verb == "delete" and state is LineState.DONE,
    }


def _in_words(values: dict[str, Any]) -> str:
    """The earlier values in a few words; a whole text that was kept is not shown."""
    if "content" in values:
        return ""
    return "；".join("、".join(map(str, one)) if isinstance(one, list) else str(one or "—") for one in values.values())


def _export(found: Any, shape: str) -> HttpResponseBase:
    heads = [_("编号"), _("信息名称"), _("结果"), _("说明"), _("原值")]
    rows = (
        [one.record_id, one.label, _(LineState(one.state).label), one.why, _in_words(one.before)]
        for one in found.lines.order_by("position").iterator(chunk_size=500)
    )
    return exports.download(rows, heads=heads, shape=shape, name=_("批量办理"))
