"""费用: the notice received, the payment, the waiver, silence after the last day, the money given back.

Law: Fee Measure 2020, Arts. 6-8; Regulation 2008, Arts. 27-28.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.info_requests.actions.lapse_fee import lapse_fee
from gongkai.info_requests.actions.note_fee_received import note_fee_received
from gongkai.info_requests.actions.record_payment import record_payment
from gongkai.info_requests.actions.refund_fee import refund_fee
from gongkai.info_requests.actions.waive_fee import waive_fee
from gongkai.workbench.acting import staff
from gongkai.workbench.request_verbs import HEAD, TodayField, Verb, VerbForm, verb_page

RECEIVED = Verb(
    "record_payment",
    title=gettext_noop("登记收到收费通知"),
    done=gettext_noop("已登记。缴费期限自收到之日的次日起算。"),
    periods=("fees.payment",),
    button=gettext_noop("登记"),
)
PAID = Verb(
    "record_payment",
    done=gettext_noop("已登记缴费。"),
    hint=gettext_noop("信息处理费缴清之日的次日起，答复期限重新计算。费用缴入财政，不经本系统收取。"),
    button=gettext_noop("登记缴费"),
)
WAIVE = Verb(
    "waive_fee",
    done=gettext_noop("已登记减免。"),
    permission=HEAD,
    hint=gettext_noop("成本费用可以对确有经济困难的申请人减免。信息处理费没有减免的规定。"),
    button=gettext_noop("批准减免"),
)
LAPSE = Verb(
    "lapse_fee",
    done=gettext_noop("已按逾期未缴费办结，终止处理告知书已编号，请送达。"),
    letters=("L16", "D20"),
    button=gettext_noop("办结"),
    is_final=True,
)
REFUND = Verb(
    "refund_fee",
    done=gettext_noop("已登记退费。"),
    hint=gettext_noop("退还全部已缴费用，写明理由。"),
    button=gettext_noop("登记退费"),
)


class ReceivedForm(VerbForm):
    """The day the applicant got the notice."""

    on = TodayField(label=gettext_lazy("申请人收到的日期"))


class PaidForm(VerbForm):
    """When it was paid, by which receipt."""

    on = TodayField(label=gettext_lazy("缴费日期"))
    receipt_number = forms.CharField(label=gettext_lazy("票据号"), max_length=60)


class WaiveForm(VerbForm):
    """How much and why."""

    amount = forms.DecimalField(label=gettext_lazy("减免金额（元）"), max_digits=12, decimal_places=2)
    reason = forms.CharField(label=gettext_lazy("减免的理由"), max_length=300)
    on = TodayField(label=gettext_lazy("批准日期"))

    def furnish(self) -> None:
        """All that is left to pay, for the reason the applicant gave."""
        fee = self.case.fee
        if fee is not None:
            self.fields["amount"].initial = fee.to_pay
            self.fields["amount"].help_text = _("应缴{amount}元。").format(amount=fee.to_pay)
        self.fields["reason"].initial = self.case.wish.waiver_reason


class LapseForm(VerbForm):
    """The day it was found that nothing was paid."""

    on = TodayField(label=gettext_lazy("办结日期"))
    sure = forms.BooleanField(label=gettext_lazy("已核实：缴费期满，没有缴费"))

    def said(self) -> dict[str, Any]:
        """The tick is for the person, not for the action."""
        return {"on": self.cleaned_data["on"]}


class RefundForm(VerbForm):
    """When and why."""

    on = TodayField(label=gettext_lazy("退费日期"))
    reason = forms.CharField(label=gettext_lazy("退费的理由"), max_length=300)


@staff
def request_note_fee_received(request: HttpRequest, number: str) -> HttpResponse:
    """The applicant got the notice: the time to pay begins."""
    return verb_page(request, number, RECEIVED, ReceivedForm, note_fee_received)


@staff
def request_record_payment(request: HttpRequest, number: str) -> HttpResponse:
    """The fee is paid."""
    return verb_page(request, number, PAID, PaidForm, record_payment)


@staff
def request_waive_fee(request: HttpRequest, number: str) -> HttpResponse:
    """Let an applicant in need pay less."""
    return verb_page(request, number, WAIVE, WaiveForm, waive_fee)


@staff
def request_lapse_fee(request: HttpRequest, number: str) -> HttpResponse:
    """Close a case whose fee was never paid."""
    return verb_page(request, number, LAPSE, LapseForm, lapse_fee)


@staff
def request_refund_fee(request: HttpRequest, number: str) -> HttpResponse:
    """Give the money back."""
    return verb_page(request, number, REFUND, RefundForm, refund_fee)
