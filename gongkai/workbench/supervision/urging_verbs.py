"""督办: answering a letter, giving the answer back, closing or cancelling it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from gongkai.agencies.reach import At
from gongkai.supervision.actions.answer_urging import answer_urging
from gongkai.supervision.actions.cancel_urging import cancel_urging
from gongkai.supervision.actions.close_urging import close_urging
from gongkai.supervision.actions.return_answer import return_answer
from gongkai.supervision.queries import urgings as queries
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.supervision.shared_fields import INSPECT, RECTIFY, WordsForm
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

ANSWER = Verb(
    gettext_lazy("回复督办"), gettext_lazy("逐项说明办理情况；尚未办结的，写明完成时间。"), gettext_lazy("回复"),
    gettext_lazy("已回复。"),
)  # fmt: skip
RETURN = Verb(
    gettext_lazy("退回回复"), gettext_lazy("回复没有说清楚的，写明需要补充什么。回复期限不变。"), gettext_lazy("退回"),
    gettext_lazy("已退回。"), is_final=True,
)  # fmt: skip
CLOSE = Verb(
    gettext_lazy("办结督办"),
    gettext_lazy("事项已经办妥的，写明办结意见。"),
    gettext_lazy("办结"),
    gettext_lazy("已办结。"),
)
CANCEL = Verb(
    gettext_lazy("撤销督办"), gettext_lazy("只用于发错单位或者事项有误的。撤销后不计入督办统计。"), pgettext_lazy("button", "撤销"),
    gettext_lazy("已撤销。"), is_final=True,
)  # fmt: skip


class AnswerForm(forms.Form):
    """The answer of the unit."""

    answer = long_text(gettext_lazy("回复"), rows=6, max_length=2000)


@staff
def urging_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer it."""
    return _do(request, pk, ANSWER, AnswerForm(**sent(request)), answer_urging, RECTIFY)


@staff
def urging_return(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the answer back."""
    return _do(request, pk, RETURN, WordsForm(**sent(request)), return_answer, INSPECT)


@staff
def urging_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close it."""
    return _do(request, pk, CLOSE, WordsForm(**sent(request)), close_urging, INSPECT)


@staff
def urging_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back."""
    return _do(request, pk, CANCEL, WordsForm(**sent(request)), cancel_urging, INSPECT)


def _do(
    request: HttpRequest, pk: int, verb: Verb, form: forms.Form, act: Callable[..., Any], permission: str
) -> HttpResponse:
    actor = actor_of(request)
    one = queries.urging(actor, pk, today=timezone.localdate()).one
    actor.must(permission, At(one.sender_id) if permission == INSPECT else one)
    facts = (
        (_("被督办单位"), one.agency.name),
        (_("要求"), one.body),
        (_("回复期限"), one.reply_due_on),
        (_("回复"), one.answer),
    )
    about = Subject(f"{one.number} {one.title}", reverse("workbench:urging", args=[pk]), facts)
    return verb_page(request, verb, form, lambda by, **said: act(pk, **said, by=by), about=about)
