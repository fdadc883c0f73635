"""提交、批准、退回、延期、中止、删除: the pages that do one thing to a consultation."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.consultations import queries
from gongkai.consultations.actions.approve import approve
from gongkai.consultations.actions.approve_feedback import approve_feedback
from gongkai.consultations.actions.discard import discard
from gongkai.consultations.actions.extend import extend
from gongkai.consultations.actions.send_back import send_back
from gongkai.consultations.actions.stop import stop
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.actions.submit_feedback import submit_feedback
from gongkai.consultations.displays import ConsultationView
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

DRAFTER, APPROVER = "consultations.draft", "consultations.approve"
SUBMIT = Verb(
    gettext_lazy("提交审批"),
    gettext_lazy("系统会先检查征求意见稿、说明和材料中有没有不能公开的内容，征求意见的天数够不够。"),
    gettext_lazy("提交审批"),
    gettext_lazy("已提交审批。"),
    law="《条例》第十七条",
)
APPROVE = Verb(
    gettext_lazy("批准征求意见"),
    gettext_lazy("批准后，从开始日期起向社会公布并接受意见；公布后内容不再改动，只能延期或者中止。"),
    gettext_lazy("批准"),
    gettext_lazy("已批准。从开始日期起公布。"),
    law="《条例》第十七条",
)
SEND_BACK = Verb(
    gettext_lazy("退回修改"), gettext_lazy("写明要改什么，拟制人修改后重新提交。"), gettext_lazy("退回"),
    gettext_lazy("已退回。"),
)  # fmt: skip
EXTEND = Verb(
    gettext_lazy("延期"),
    gettext_lazy("延期原因会在公众页面上显示。只能延到更晚的日期。"),
    gettext_lazy("延期"),
    gettext_lazy("已延期。"),
)
STOP = Verb(
    gettext_lazy("中止征求意见"),
    gettext_lazy("中止后不再接受意见，也不再反馈；征求意见稿和中止原因仍在公众页面上显示，不能恢复。"),
    gettext_lazy("中止"),
    gettext_lazy("已中止。"),
    is_final=True,
)
DISCARD = Verb(
    gettext_lazy("删除草稿"),
    gettext_lazy("草稿和上传的材料一并删除，不能恢复；编号和删除人记入操作日志。"),
    gettext_lazy("删除"),
    gettext_lazy("已删除草稿。"),
    is_final=True,
)
SUBMIT_FEEDBACK = Verb(
    gettext_lazy("提交反馈"),
    gettext_lazy("收到的每条意见都要归入一类并说明采纳情况，部分采纳、不采纳的须写理由；系统会核对数目。"),
    gettext_lazy("提交反馈"),
    gettext_lazy("反馈已提交审批。"),
)
APPROVE_FEEDBACK = Verb(
    gettext_lazy("批准反馈"),
    gettext_lazy("批准后，意见数目、采纳情况和理由立即公布，不再变动。"),
    gettext_lazy("批准并公布"),
    gettext_lazy("反馈已公布。"),
    law="《条例》第十七条",
)


class RemarkForm(forms.Form):
    """What is wrong."""

    remark = long_text(gettext_lazy("退回意见"), max_length=300)


class ExtendForm(forms.Form):
    """Until when, and why."""

    to_on = DayField(label=gettext_lazy("新的截止日期"))
    reason = long_text(gettext_lazy("延期原因"), max_length=300)


class StopForm(forms.Form):
    """Why."""

    reason = long_text(gettext_lazy("中止原因"), max_length=500)


@staff
def consultation_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the draft in."""
    return _verb(request, pk, SUBMIT, forms.Form, submit, DRAFTER)


@staff
def consultation_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the draft out."""
    return _verb(request, pk, APPROVE, forms.Form, approve, APPROVER)


@staff
def consultation_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the draft or its feedback back."""
    return _verb(request, pk, SEND_BACK, RemarkForm, send_back, APPROVER)


@staff
def consultation_extend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the last day off."""
    return _verb(request, pk, EXTEND, ExtendForm, extend, APPROVER)


@staff
def consultation_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """End the consultation without feedback."""
    return _verb(request, pk, STOP, StopForm, stop, APPROVER)


@staff
def consultation_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""

    def to_list(_answer: Any) -> str:
        return reverse("workbench:consultations")

    return _verb(request, pk, DISCARD, forms.Form, discard, DRAFTER, to=to_list)


@staff
def consultation_submit_feedback(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the feedback in."""
    return _verb(request, pk, SUBMIT_FEEDBACK, forms.Form, submit_feedback, DRAFTER)


@staff
def consultation_approve_feedback(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the feedback out."""
    return _verb(request, pk, APPROVE_FEEDBACK, forms.Form, approve_feedback, APPROVER)


def subject(one: ConsultationView) -> Subject:
    """The consultation as the page of a verb shows it."""
    facts = (
        (_("编号"), one.number), (_("单位"), one.agency_name), (_("开始日期"), one.from_on.isoformat()),
        (_("截止日期"), one.to_on.isoformat()), (_("阶段"), _(one.phase.label)), (_("收到意见"), one.comments),
        (_("拟制"), one.drafted_by),
    )  # fmt: skip
    return Subject(one.title, reverse("workbench:consultation", args=[one.id]), facts)


def _verb(
    request: HttpRequest,
    pk: int,
    verb: Verb,
    form_class: type[forms.Form],
    act: Callable[..., Any],
    permission: str,
    *,
    to: Callable[[Any], str] | None = None,
) -> HttpResponse:
    actor: Actor = actor_of(request)
    one = queries.consultation(actor, pk)
    actor.must(permission, one)
    return verb_page(request, verb, form_class(**sent(request)), partial(act, pk), about=subject(one), to=to)
