"""退回、审定: what the competent office says to a report that was handed in.

Law: Regulation 2019, Arts. 46, 49; Regulation 2008, Arts. 29, 31.
"""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.send_back import send_back
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.report import grouped
from gongkai.workbench.report_openness import must_be_open
from gongkai.workbench.request_verbs import long_text


class SendBackForm(forms.Form):
    """What has to be done again."""

    remark = long_text(gettext_lazy("退回意见"), rows=5, max_length=500)


class ApproveForm(forms.Form):
    """Nothing to type: the button is the decision."""


@staff
def report_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give it back with remarks."""
    actor = actor_of(request)
    must_be_open(request, pk, "send_back")
    shown = queries.report(actor, pk)
    form = SendBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            send_back(pk, remark=form.cleaned_data["remark"], by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已退回，填报单位会看到退回意见。"))
            return redirect("workbench:report", pk)
    return page(request, "workbench/report_send_back.html", {"shown": shown, "form": form})


@staff
def report_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept it: from then on nothing of it changes."""
    actor = actor_of(request)
    must_be_open(request, pk, "approve")
    shown = queries.report(actor, pk)
    form = ApproveForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            approve(pk, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已审定，数据已冻结。"))
            return redirect("workbench:report", pk)
    context = {"shown": shown, "form": form, "groups": grouped(shown.findings)}
    return page(request, "workbench/report_approve.html", context)
