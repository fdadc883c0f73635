"""受理、不予受理、转送、合并、撤回、指定调查人员: the first steps, each on a page."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.complaints import queries
from gongkai.complaints.actions.accept import accept
from gongkai.complaints.actions.assign import assign
from gongkai.complaints.actions.merge import merge
from gongkai.complaints.actions.refuse import refuse
from gongkai.complaints.actions.send_on import send_on
from gongkai.complaints.actions.withdraw import withdraw
from gongkai.complaints.locking import HANDLE
from gongkai.law.complaints import refusals
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.complaints.facts import found, subject
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Verb, sent, verb_page

LAW = "《条例》第四十七条、第五十一条"
REGISTER = "complaints.register"

ACCEPT = Verb(
    gettext_lazy("受理"),
    gettext_lazy("受理后自动制作受理通知书，办理期限自受理之日起计算；匿名举报不制作通知书。"),
    gettext_lazy("受理"),
    gettext_lazy("已受理。请指定调查人员。"),
    law=LAW,
)
REFUSE = Verb(
    gettext_lazy("不予受理"),
    gettext_lazy("选择情形并写明具体理由，告知书照此制作；本件随即办结。"),
    gettext_lazy("不予受理"),
    gettext_lazy("已决定不予受理，告知书已制作。"),
    is_final=True,
    law=LAW,
)
SEND_ON = Verb(
    gettext_lazy("转送"),
    gettext_lazy(
        "不属于本单位受理的，转给有权受理的单位；在本系统工作的单位会立即收到一件新的登记，其余的请另行寄送材料。"
    ),
    gettext_lazy("转送"),
    gettext_lazy("已转送，告知书已制作。"),
    is_final=True,
    law=LAW,
)
MERGE = Verb(
    gettext_lazy("合并"),
    gettext_lazy("同一事项重复投诉举报的，并入仍在办理的一件，结果分别告知。"),
    gettext_lazy("合并"),
    gettext_lazy("已合并。"),
    is_final=True,
)
WITHDRAW = Verb(
    gettext_lazy("登记撤回"),
    gettext_lazy("投诉举报人表示不再继续的，写明何时以何种方式表示；举报反映的问题仍可以另行核查。"),
    gettext_lazy("登记撤回"),
    gettext_lazy("已登记撤回，本件办结。"),
    is_final=True,
)
ASSIGN = Verb(
    gettext_lazy("指定调查人员"),
    gettext_lazy("从本单位选择；参与调查的人不能作出处理决定。重新指定的，以新的名单为准。"),
    gettext_lazy("指定"),
    gettext_lazy("已指定调查人员。"),
)


class OnForm(forms.Form):
    """The day it was done."""

    on = TodayField(label=gettext_lazy("日期"))


class RefuseForm(OnForm):
    """Which case of the list, and why in one's own words."""

    refusal = forms.ChoiceField(label=gettext_lazy("情形"), widget=forms.RadioSelect)
    refusal_words = long_text(gettext_lazy("具体理由"), max_length=500)
    field_order = ("refusal", "refusal_words", "on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the cases."""
        super().__init__(*args, **kwargs)
        offer(self, "refusal", [(one.code, _(one.label)) for one in refusals().values()])


class SendOnForm(OnForm):
    """To whom."""

    receiver_id = number_choice(gettext_lazy("转送单位"), required=False)
    receiver_words = forms.CharField(label=gettext_lazy("单位名称（列表中没有的）"), max_length=120, required=False)
    reason = long_text(gettext_lazy("转送理由"), rows=2, max_length=300, required=False)
    field_order = ("receiver_id", "receiver_words", "reason", "on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the bodies in use."""
        super().__init__(*args, **kwargs)
        offer(self, "receiver_id", [("", _("请选择")), *agencies.name_choices()])


class MergeForm(forms.Form):
    """Into which."""

    into = forms.CharField(
        label=gettext_lazy("并入的编号"), max_length=40, help_text=gettext_lazy("例如：投诉2026-0003")
    )


class WithdrawForm(OnForm):
    """How it was learnt."""

    reason = long_text(gettext_lazy("撤回情况"), rows=2, max_length=300)
    field_order = ("reason", "on")


class AssignForm(OnForm):
    """Who looks into it."""

    people = forms.TypedMultipleChoiceField(
        label=gettext_lazy("调查人员"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("people", "on")


@staff
def complaint_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a complaint up."""
    about = subject(found(request, pk, HANDLE))
    return verb_page(request, ACCEPT, OnForm(**sent(request)), partial(accept, pk), about=about)


@staff
def complaint_refuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Not take it up."""
    about = subject(found(request, pk, HANDLE))
    return verb_page(request, REFUSE, RefuseForm(**sent(request)), partial(refuse, pk), about=about)


@staff
def complaint_send_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand it to another body."""
    about = subject(found(request, pk, HANDLE))
    return verb_page(request, SEND_ON, SendOnForm(**sent(request)), partial(send_on, pk), about=about)


@staff
def complaint_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it into another one."""
    complaint = found(request, pk, HANDLE)
    alike = next((one.number for one in complaint.kin), "")
    form = MergeForm(initial={"into": alike}, **sent(request))
    return verb_page(request, MERGE, form, partial(merge, pk), about=subject(complaint))


@staff
def complaint_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that it was taken back."""
    about = subject(found(request, pk, REGISTER))
    return verb_page(request, WITHDRAW, WithdrawForm(**sent(request)), partial(withdraw, pk), about=about)


@staff
def complaint_assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Name who investigates."""
    complaint = found(request, pk, HANDLE)
    form = AssignForm(**sent(request))
    offer(form, "people", queries.people_of(pk, actor_of(request)))
    return verb_page(request, ASSIGN, form, partial(assign, pk), about=subject(complaint))
