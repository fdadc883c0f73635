"""重新计算、通知实地考核、征求意见、结束申诉期、审定、公布、退回评分."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.assessment import queries
from gongkai.assessment.actions.approve import approve
from gongkai.assessment.actions.close_appeals import close_appeals
from gongkai.assessment.actions.compute import compute
from gongkai.assessment.actions.note_check import note_check
from gongkai.assessment.actions.publish import publish
from gongkai.assessment.actions.reopen import reopen
from gongkai.assessment.actions.show import show
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

CHECK = Verb(
    gettext_lazy("通知实地考核"),
    gettext_lazy("今天为通知日期；提前的日数由考核方案规定。被考核单位在待办中看到。"),
    gettext_lazy("通知"),
    gettext_lazy("已通知。"),
)
SHOW = Verb(
    gettext_lazy("送单位征求意见"),
    gettext_lazy("各单位从现在起看到自己的得分，并可在申诉期内申诉；评分不再改动。"),
    gettext_lazy("送单位征求意见"),
    gettext_lazy("已送单位征求意见。"),
)
CLOSE = Verb(
    gettext_lazy("结束申诉期"),
    gettext_lazy("此后不再接受申诉，未裁定的申诉继续裁定。"),
    gettext_lazy("结束申诉期"),
    gettext_lazy("已转入裁定。"),
)
APPROVE = Verb(
    gettext_lazy("审定考核结果"),
    gettext_lazy("由没有参与评分、提交的人员审定。申诉须全部裁定。"),
    gettext_lazy("审定"),
    gettext_lazy("已审定，可以公布。"),
)
PUBLISH = Verb(
    gettext_lazy("公布考核结果"),
    gettext_lazy("单位名称、得分、等次和名次向社会公布，此后不再变动。评分理由、依据和申诉不公布。"),
    gettext_lazy("公布"),
    gettext_lazy("已公布。"),
)
REOPEN = Verb(
    gettext_lazy("退回评分"),
    gettext_lazy("结果重新评分；已经公布的同时撤下。已裁定的申诉保留。"),
    gettext_lazy("退回评分"),
    gettext_lazy("已退回评分。"),
    is_final=True,
)


class CheckForm(forms.Form):
    """The day of the visit."""

    check_on = DayField(label=gettext_lazy("实地考核日期"))


class ApproveForm(forms.Form):
    """What the approver says."""

    opinion = long_text(gettext_lazy("审定意见"), required=False, max_length=500)


class PublishForm(forms.Form):
    """What goes with the ranking."""

    note = long_text(gettext_lazy("公布说明"), required=False, max_length=2000)


class ReopenForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("退回理由"), max_length=300)


@require_POST
@staff
def assessment_compute(request: HttpRequest, pk: int) -> HttpResponse:
    """Count again, and say what moved."""
    moved = compute(pk, by=actor_of(request))
    words = _("已重新计算，%(n)d项得分有变动。") % {"n": moved} if moved else _("已重新计算，得分没有变动。")
    messages.success(request, words)
    return redirect(f"{reverse('workbench:assessment', args=[pk])}{'#changes' if moved else ''}")


@staff
def assessment_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Announce the field check."""
    return _verb(request, pk, CHECK, CheckForm, note_check)


@staff
def assessment_show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every body its scores."""
    return _verb(request, pk, SHOW, forms.Form, show)


@staff
def assessment_close(request: HttpRequest, pk: int) -> HttpResponse:
    """End the period for appeals."""
    return _verb(request, pk, CLOSE, forms.Form, close_appeals)


@staff
def assessment_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the result."""
    return _verb(request, pk, APPROVE, ApproveForm, approve)


@staff
def assessment_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish the ranking."""
    return _verb(request, pk, PUBLISH, PublishForm, publish)


@staff
def assessment_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Go back to scoring."""
    return _verb(request, pk, REOPEN, ReopenForm, reopen)


def _verb(
    request: HttpRequest, pk: int, verb: Verb, form_class: type[forms.Form], action: Callable[..., Any]
) -> HttpResponse:
    actor = actor_of(request)
    found = queries.round_(actor, pk)
    actor.must("assessment.score", found)
    facts = (
        (_("单位数"), found.bodies),
        (_("待评项"), str(found.waiting)),
        (_("待裁定申诉"), str(found.appeals)),
        (_("申诉截止"), found.appeals_until),
    )
    name = f"{said(found.label)}　{found.title}"
    about = Subject(name, reverse("workbench:assessment", args=[pk]), facts)

    def act(*, by: Any, **values: Any) -> Any:
        return action(pk, by=by, **values)

    return verb_page(request, verb, form_class(**sent(request)), act, about=about)
