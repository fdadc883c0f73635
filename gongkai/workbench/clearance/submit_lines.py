"""整批提交审查: the questions of the slip answered once for what was ticked of a signed batch."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gongkai.clearance import queries
from gongkai.clearance.actions.submit_lines import submit_lines
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.clearance.line_verbs import ticked_in
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.submit import QuestionsForm, answers_of

TOLD = 10


@staff
def clearance_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer the questions for what was ticked, and open a slip for each."""
    actor = actor_of(request)
    found = queries.clearance(actor, pk)
    actor.must("clearance.clear")
    if request.method != "POST":
        return redirect("workbench:clearance", pk)
    rows = queries.chosen_lines(actor, pk, ticked_in(request))
    is_sent = bool(request.POST.get("answered"))
    is_recent = any(row.version == Version.R2019 for row in rows)  # its questions hold those of the older text too
    version = Version.R2019 if is_recent or not rows else Version.R2008
    form = QuestionsForm(request.POST if is_sent else None, version=version)
    if is_sent and form.is_valid():
        try:
            done = submit_lines(pk, [row.id for row in rows], answers=answers_of(form), by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            _tell(request, done)
            return redirect("workbench:clearance", pk)
    return page(request, "workbench/clearance/submit.html", {"clearance": found, "form": form, "rows": rows})


def _tell(request: HttpRequest, done: Any) -> None:
    tell = messages.success if done.done else messages.warning
    tell(request, _("已提交审查%(done)d条，每条一张审查单。") % {"done": done.done})
    for title, sentence in done.left[:TOLD]:
        messages.warning(request, f"《{title}》：{said(sentence)}")
    if rest := len(done.left[TOLD:]):
        messages.warning(request, _("另有%(rest)d条没有提交，请打开各条信息查看缺少什么。") % {"rest": rest})
