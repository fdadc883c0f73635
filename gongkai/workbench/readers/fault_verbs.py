"""办理读者反馈: accepted and put right, declined with the reason, passed on, the reader's contact opened for a reason."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.law.refusals import Refusal
from gongkai.readers import queries
from gongkai.readers.actions.accept import accept
from gongkai.readers.actions.decline import decline
from gongkai.readers.actions.open_contact import open_contact
from gongkai.readers.actions.pass_on import pass_on
from gongkai.readers.displays import FaultView
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

HANDLE = "readers.handle"
ACCEPT = Verb(
    gettext_lazy("采纳并更正"),
    gettext_lazy("先更正、撤回或者重新发布，再在这里登记；读者凭编号和查询码看到处理结果和更正后的页面。"),
    gettext_lazy("登记采纳"),
    gettext_lazy("已登记采纳，读者可以查到处理结果。"),
    law="《条例》第六条",
)
DECLINE = Verb(
    gettext_lazy("不采纳"),
    gettext_lazy("说明页面为什么没有错；理由读者能看到，请写得让人看懂。"),
    gettext_lazy("登记不采纳"),
    gettext_lazy("已登记不采纳，读者可以查到理由。"),
)
PASS_ON = Verb(
    gettext_lazy("转其他单位"),
    gettext_lazy("页面由别的单位负责的，转给该单位；编号和办理期限不变。"),
    gettext_lazy("转办"),
    gettext_lazy("已转办。"),
)


class AcceptForm(forms.Form):
    """What was done, and where it can be seen."""

    answer = forms.CharField(label=gettext_lazy("处理结果"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000)
    correction = forms.CharField(
        label=gettext_lazy("更正后的页面"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("更正在别的信息页的，填写网址，例如 /items/123/；就在原页面更正的不用填。"),
    )
    otherwise = forms.BooleanField(
        label=gettext_lazy("已用其他方式改好"),
        required=False,
        help_text=gettext_lazy("例如页面显示、附件下载、栏目名称的问题，不需要重新发布信息的。"),
    )


class DeclineForm(forms.Form):
    """Why."""

    answer = forms.CharField(
        label=gettext_lazy("不采纳的理由"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000
    )


class PassOnForm(forms.Form):
    """Whereto, and why."""

    agency_id = number_choice(gettext_lazy("转给"))
    reason = forms.CharField(label=gettext_lazy("转办理由"), max_length=300)

    def __init__(self, *args: Any, without: int, **kwargs: Any) -> None:
        """Offer every body but the one that has it."""
        super().__init__(*args, **kwargs)
        bodies = [(pk, name) for pk, name in agencies.name_choices() if pk != without]
        offer(self, "agency_id", [("", _("请选择")), *bodies])


class WhyForm(forms.Form):
    """The reason that goes into the journal."""

    reason = forms.CharField(label=gettext_lazy("查看理由"), max_length=200)


@staff
def reader_report_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle a report as right."""
    found = _found(request, pk)
    return verb_page(request, ACCEPT, AcceptForm(**sent(request)), partial(accept, pk), about=_subject(found))


@staff
def reader_report_decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle a report as not right."""
    found = _found(request, pk)
    return verb_page(request, DECLINE, DeclineForm(**sent(request)), partial(decline, pk), about=_subject(found))


@staff
def reader_report_pass_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand a report to another body."""
    found = _found(request, pk)
    form = PassOnForm(**sent(request), without=found.agency_id)
    return verb_page(request, PASS_ON, form, partial(pass_on, pk), about=_subject(found))


@staff
def reader_report_contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why, then show how to reach the reader; nothing of it is kept by the browser."""
    found = _found(request, pk)
    form, shown = WhyForm(request.POST or None), "workbench/readers/contact.html"
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            contact = open_contact(pk, reason=reason, by=actor_of(request))
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            response = render(request, shown, {"fault": found, "contact": contact, "reason": reason})
            response["Cache-Control"] = "no-store, private"
            return response
    return page(request, shown, {"fault": found, "form": form})


def _found(request: HttpRequest, pk: int) -> FaultView:
    actor = actor_of(request)
    found = queries.fault(actor, pk)
    actor.must(HANDLE, found)
    return found


def _subject(found: FaultView) -> Subject:
    facts = (
        (_("所在页面"), found.page_title), (_("问题类别"), _(found.kind.label)), (_("问题描述"), found.words),
        (_("收到日期"), f"{found.received_on:%Y-%m-%d}"), (_("办理期限"), f"{found.due_on:%Y-%m-%d}"),
        (_("信息更正情况"), _("收到反馈后已更正") if found.is_corrected else _("收到反馈后还没有更正")),
    )  # fmt: skip
    return Subject(found.number, reverse("workbench:reader_report", args=[found.id]), facts)
