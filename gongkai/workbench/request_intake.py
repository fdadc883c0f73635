"""登记之后: confirm that a request came, put the register right, let the applicant withdraw, mark, join to other cases."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.info_requests.actions.confirm_receipt import confirm_receipt
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.relate import relate
from gongkai.info_requests.actions.renew_code import renew_code
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.displays import Flag
from gongkai.info_requests.vocabulary import RelatedKind
from gongkai.workbench.acting import staff
from gongkai.workbench.request_verbs import TodayField, Verb, VerbForm, long_text, verb_page

CONFIRM = Verb(
    "confirm_receipt",
    done=gettext_noop("已确认收到，答复期限开始计算。"),
    hint=gettext_noop("平常信函、传真和电子邮件，自双方确认之日为收到申请之日。请当日联系申请人确认。"),
    button=gettext_noop("已与申请人确认"),
)
WITHDRAW = Verb(
    "withdraw",
    title=gettext_noop("登记申请人撤回"),
    done=gettext_noop("已登记撤回，申请办结。"),
    hint=gettext_noop("撤回须出于申请人本人的意思。书面撤回的，请先在案卷材料中存入撤回说明。"),
    button=gettext_noop("登记撤回"),
    is_final=True,
)
FLAG = Verb(
    "flag",
    title=gettext_noop("标记和处置预案"),
    done=gettext_noop("标记已更新。"),
    hint=gettext_noop("标记只供内部办理，申请人看不到。标为敏感事项的，答复由主要负责人签发。"),
    button=gettext_noop("保存标记"),
)
RELATE = Verb(
    "relate",
    done=gettext_noop("已关联。"),
    hint=gettext_noop("由本申请引起的投诉举报、信访、复议和诉讼，登记后与本案互相对照。"),
    button=gettext_noop("关联"),
)
RENEW = Verb(
    "relate",
    title=gettext_noop("换发查询码"),
    done="",
    hint=gettext_noop("申请人遗失查询码的，核对身份后换发；原查询码随即失效。新查询码只显示这一次。"),
    button=gettext_noop("换发"),
)


class ConfirmForm(VerbForm):
    """The day both sides confirmed."""

    on = TodayField(label=gettext_lazy("确认日期"))


class WithdrawForm(VerbForm):
    """When and why the applicant took the request back."""

    on = TodayField(label=gettext_lazy("撤回日期"))
    reason = forms.CharField(label=gettext_lazy("申请人说明的原因"), max_length=300, required=False)


class FlagForm(VerbForm):
    """The four marks, and the plan kept beside the case."""

    sensitive = forms.BooleanField(label=Flag.SENSITIVE.label, required=False)
    group = forms.BooleanField(label=Flag.GROUP.label, required=False)
    improper = forms.BooleanField(label=Flag.IMPROPER.label, required=False)
    vexatious = forms.BooleanField(label=Flag.VEXATIOUS.label, required=False)
    plan = long_text(
        gettext_lazy("处置预案"),
        rows=6,
        max_length=4000,
        required=False,
        help_text=gettext_lazy("答复、解释口径和可能出现的情况怎样处理，办理时列在案件旁边。"),
    )

    def furnish(self) -> None:
        """Begin with the marks as they are, in the reader's language."""
        for term in Flag:
            self.fields[term.value].initial = term in self.case.flags
            self.fields[term.value].label = _(term.label)
        self.fields["plan"].initial = self.case.plan


class RelateForm(VerbForm):
    """A case of another kind."""

    kind = forms.ChoiceField(label=gettext_lazy("案件种类"), choices=RelatedKind.choices())
    related_number = forms.CharField(label=gettext_lazy("案件编号"), max_length=80)
    note = forms.CharField(label=gettext_lazy("说明"), max_length=300, required=False)


class RenewForm(VerbForm):
    """Nothing to fill in but the clerk's word."""

    sure = forms.BooleanField(label=gettext_lazy("已核对申请人身份"))

    def said(self) -> dict[str, Any]:
        """The tick is for the person, not for the action."""
        return {}


@staff
def request_confirm_receipt(request: HttpRequest, number: str) -> HttpResponse:
    """Confirm with the applicant that the request came; the period begins."""
    return verb_page(request, number, CONFIRM, ConfirmForm, confirm_receipt)


@staff
def request_withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Close a case on the applicant's word."""
    return verb_page(request, number, WITHDRAW, WithdrawForm, withdraw)


@staff
def request_flag(request: HttpRequest, number: str) -> HttpResponse:
    """Mark a case to take care with, and keep the plan beside it."""
    return verb_page(request, number, FLAG, FlagForm, flag)


@staff
def request_relate(request: HttpRequest, number: str) -> HttpResponse:
    """Join a complaint, petition, reconsideration or lawsuit."""
    return verb_page(request, number, RELATE, RelateForm, relate)


@staff
def request_renew_code(request: HttpRequest, number: str) -> HttpResponse:
    """Give a new query code in place of a lost one; shown once."""
    return verb_page(request, number, RENEW, RenewForm, renew_code, to=lambda code: (_said_once(code), number))


def _said_once(code: str) -> str:
    return _("新查询码：{code}。请当面告知申请人；离开本页后不再显示。").format(code=code)
