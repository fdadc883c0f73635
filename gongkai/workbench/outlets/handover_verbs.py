"""送出、签收、作废、通知收回: the pages that do one thing to a list."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.outlets import handover_queries as queries
from gongkai.outlets.actions.cancel_handover import cancel_handover
from gongkai.outlets.actions.recall import recall
from gongkai.outlets.actions.send_handover import send_handover
from gongkai.outlets.actions.sign_handover import sign_handover
from gongkai.outlets.displays import HandoverView
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE = "outlets.write"
LAW = "《条例》第二十五条"
SEND = Verb(
    gettext_lazy("登记送出"),
    gettext_lazy("纸质文本连同明细表送到接收单位的当天登记。"),
    gettext_lazy("登记送出"),
    gettext_lazy("已登记送出。"),
    law=LAW,
)
SIGN = Verb(
    gettext_lazy("登记签收"),
    gettext_lazy("照接收单位签过字的明细表登记；扫描件可以一并保存作为回执。"),
    gettext_lazy("登记签收"),
    gettext_lazy("已登记签收，移送办结。"),
    law=LAW,
)
CANCEL = Verb(
    gettext_lazy("作废明细表"),
    gettext_lazy("作废后，表中的信息回到待移送清单；编号保留，不再使用。"),
    gettext_lazy("作废"),
    gettext_lazy("已作废，信息已回到待移送清单。"),
    is_final=True,
)
RECALL = Verb(
    gettext_lazy("登记通知收回"),
    gettext_lazy("移送后撤回公开的信息，应当通知接收单位停止提供查阅。先打印收回通知，送达后在这里登记日期。"),
    gettext_lazy("登记通知"),
    gettext_lazy("已登记通知收回。"),
)


class SendForm(forms.Form):
    """The day it left."""

    sent_on = TodayField(label=gettext_lazy("移送日期"))


class SignForm(forms.Form):
    """Who signed, when, and the receipt."""

    received_on = TodayField(label=gettext_lazy("签收日期"))
    received_by = forms.CharField(label=gettext_lazy("签收人"), max_length=40)
    receipt = forms.FileField(label=gettext_lazy("回执扫描件"), required=False)


class CancelForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("作废原因"), max_length=200)


class RecallForm(forms.Form):
    """The day the receiver was told."""

    recalled_on = TodayField(label=gettext_lazy("通知日期"))


@staff
def handover_send(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a list was handed over."""
    found = _found(request, pk)
    return verb_page(request, SEND, SendForm(**sent(request)), partial(send_handover, pk), about=_subject(found))


@staff
def handover_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a list was signed for."""
    found = _found(request, pk)

    def act(*, receipt: Any, **said: Any) -> Any:
        return sign_handover(pk, receipt=receipt or None, name=receipt.name if receipt else "", **said)

    return verb_page(request, SIGN, SignForm(**sent(request)), act, about=_subject(found))


@staff
def handover_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Set a list aside."""
    found = _found(request, pk)
    return verb_page(request, CANCEL, CancelForm(**sent(request)), partial(cancel_handover, pk), about=_subject(found))


@staff
def handover_recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the receiver was told of withdrawn items."""
    found = _found(request, pk)
    return verb_page(request, RECALL, RecallForm(**sent(request)), partial(recall, pk), about=_subject(found))


def _found(request: HttpRequest, pk: int) -> HandoverView:
    actor = actor_of(request)
    found = queries.handover(actor, pk)
    actor.must(WRITE, found)
    return found


def _subject(found: HandoverView) -> Subject:
    facts = (
        (_("接收单位"), found.receiver_name), (_("条数"), found.lines), (_("份数"), found.copies),
        (_("造表日期"), f"{found.prepared_on:%Y-%m-%d}"), (_("移送日期"), f"{found.sent_on:%Y-%m-%d}" if found.sent_on else ""),
    )  # fmt: skip
    return Subject(found.number, reverse("workbench:handover", args=[found.id]), facts)
