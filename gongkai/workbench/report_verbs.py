"""报送、撤回、放弃、更正、送审、发布: the verbs of a report, each with one button or one small form."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.discard import discard
from gongkai.annual_reports.actions.enter_for_review import enter_for_review
from gongkai.annual_reports.actions.note_finding import note_finding
from gongkai.annual_reports.actions.recall import recall
from gongkai.annual_reports.actions.release import release
from gongkai.annual_reports.actions.submit import submit
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.refusals import HIDDEN, show_refusal
from gongkai.workbench.report import WrongNote, grouped, report_page
from gongkai.workbench.report_openness import must_be_open
from gongkai.workbench.request_verbs import long_text


class CorrectForm(forms.Form):
    """Why a released report is put right."""

    reason = long_text(
        gettext_lazy("更正原因"),
        max_length=300,
        help_text=gettext_lazy("随更正后的报告一起公布，例如“原报告第三部分漏计两件结转申请”。"),
    )


@staff
def report_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """What still stands in the way; where nothing does, the button that hands it in."""
    actor = actor_of(request)
    queries.must_be_open(actor, pk, "submit")
    above = ""
    if request.method == "POST":
        above = _handed_in(request, pk)
        if not above:
            messages.success(request, _("已报送。数字已经固定，主管部门审核前可以撤回。"))
            return redirect("workbench:report", pk)
    shown = queries.before_submission(actor, pk)
    blocking = [finding for finding in shown.findings if finding.blocks]
    context = {"shown": shown, "groups": grouped(blocking), "blocking": blocking, "above": above}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if above else HTTPStatus.OK
    return render(request, "workbench/report_submit.html", context, status=status)


def _handed_in(request: HttpRequest, pk: int) -> str:
    """Hand it in; gives the sentence of a refusal."""
    try:
        submit(pk, by=actor_of(request))
    except HIDDEN:
        raise
    except Refusal as refusal:
        return said(refusal)
    return ""


@staff
@require_POST
def report_recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back before the competent office has looked at it."""
    recall(pk, by=actor_of(request))
    messages.success(request, _("已撤回报送，可以继续修改。"))
    return redirect("workbench:report", pk)


@staff
@require_POST
def report_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""
    discard(pk, by=actor_of(request))
    messages.success(request, _("已放弃编制。系统记录没有变化，可以随时重新开始。"))
    return redirect("workbench:reports")


@staff
@require_POST
def report_note(request: HttpRequest, pk: int, ref: str) -> HttpResponse:
    """Say why a finding is as it is."""
    actor, note = actor_of(request), plain(request, "note")
    try:
        note_finding(pk, ref=ref, note=note, by=actor)
    except HIDDEN:
        raise
    except Refusal as refusal:
        return report_page(request, queries.report(actor, pk), note=WrongNote(ref, note, said(refusal)))
    messages.success(request, _("已保存说明。"))
    return redirect("workbench:report_submit" if "submitting" in request.POST else "workbench:report", pk)


@staff
def report_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the next version of an approved report."""
    actor = actor_of(request)
    must_be_open(request, pk, "correct")
    shown = queries.report(actor, pk)
    form = CorrectForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            version = correct(shown.report_id, reason=form.cleaned_data["reason"], by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已建立更正版本；公众看到的仍是原来的版本，直到新版本发布。"))
            return redirect("workbench:report", version.pk)
    return page(request, "workbench/report_correct.html", {"shown": shown, "form": form})


@staff
@require_POST
def report_enter(request: HttpRequest, pk: int) -> HttpResponse:
    """Make it an item with its files, to be reviewed as every item is."""
    item = enter_for_review(pk, by=actor_of(request))
    messages.success(request, _("已生成公开条目和文件。请提交审查，审查通过后即可发布。"))
    return redirect("workbench:item", item.pk)


@staff
@require_POST
def report_release(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the reviewed report before the public."""
    release(pk, by=actor_of(request))
    messages.success(request, _("已发布。"))
    return redirect("workbench:report", pk)
