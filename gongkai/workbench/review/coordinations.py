"""发布协调: the rounds, one round in full, its letters and files."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.audit import journal
from gongkai.review import coordination_queries as queries
from gongkai.review.coordination_queries import CoordinationRow
from gongkai.review.papers import consent as papers
from gongkai.review.vocabulary import CoordinationState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import page_asked
from gongkai.workbench.review.lists import READ, asked, filter_of
from gongkai.workbench.review.papers import kept_file, letter_file

HEADS = (
    gettext_lazy("编号"), gettext_lazy("信息名称"), gettext_lazy("牵头单位"), gettext_lazy("协调情形"), gettext_lazy("发出日期"),
    gettext_lazy("答复期限"), gettext_lazy("征求单位"), gettext_lazy("已答复"), gettext_lazy("不同意或部分同意"), gettext_lazy("状态"),
)  # fmt: skip


@staff
def coordinations(request: HttpRequest) -> HttpResponseBase:
    """The rounds of the own bodies, or those other bodies started, as a page or a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    side = queries.ASKED if request.GET.get("side") == queries.ASKED else queries.OWN
    form = filter_of(request, actor, {state.value: _(state.label) for state in CoordinationState})
    given = asked(form)
    given["state"] = given.pop("standing", "")
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_coordinations(actor, side=side, **given))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("发布协调登记"))
    found = queries.coordinations(actor, side=side, **given, page=page_asked(request))
    context = {
        "form": form,
        "page": found,
        "side": side,
        "to_answer": queries.to_answer(actor) if actor.may("review.coordinate") else [],
        "may_start": actor.may("review.coordinate"),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/review/coordinations.html", context)


@staff
def coordination(request: HttpRequest, pk: int) -> HttpResponse:
    """One round: what is asked, who answered what, what was decided."""
    actor = actor_of(request)
    view = queries.coordination(actor, pk)
    history = journal.history(queries.coordination_record(actor, pk)) if view.is_own else []
    context = {"view": view, "row": view.row, "history": history}
    return render(request, "workbench/review/coordination.html", context)


@staff
def coordination_letter(request: HttpRequest, pk: int, consent_id: int, shape: str) -> HttpResponse:
    """The letter to one of the bodies."""
    record = queries.coordination_record(actor_of(request), pk)
    found = record.consents.filter(pk=consent_id).first()
    if found is None:
        return kept_file(None)  # type: ignore[return-value]
    return letter_file(papers.letter(record, found), shape, name=f"{_('征求意见函')}{record.number}-{found.name}")


@staff
def coordination_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """A written consent."""
    return kept_file(queries.consent_file(actor_of(request), pk, file_id))


def _line(row: CoordinationRow) -> list[Any]:
    return [
        row.number, row.title, row.agency_name, _(row.kind.label), row.asked_on, row.due_on, row.asked, row.answered,
        row.disagreeing, _(row.state.label),
    ]  # fmt: skip
