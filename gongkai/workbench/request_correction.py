"""补正: tell the applicant what is unclear, note the day they were told, take their answer, or let it lapse.

Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy, gettext_noop

from gongkai.info_requests import policies
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.lapse_correction import lapse_correction
from gongkai.info_requests.actions.note_told import note_told
from gongkai.info_requests.actions.take_correction import take_correction
from gongkai.workbench.acting import staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_verbs import TodayField, Verb, VerbForm, long_text, verb_page

ASK = Verb(
    "ask_correction",
    done=gettext_noop("已告知补正，文书已编号。请送达申请人，并登记申请人收到的日期。"),
    periods=("info_requests.correction",),
    counted="correction",
    letters=("L2", "D02"),
    hint=gettext_noop("补正只告知一次，请把需要补正的内容一次写全；收到补正后，答复期限重新起算。"),
    button=gettext_noop("告知补正"),
)
TOLD = Verb(
    "take_correction",
    title=gettext_noop("申请人收到补正告知的日期"),
    done=gettext_noop("已登记，补正期限自该日的次日起算。"),
    button=gettext_noop("登记"),
)
TAKE = Verb(
    "take_correction",
    title=gettext_noop("登记收到的补正"),
    done=gettext_noop("已登记补正，答复期限重新起算。"),
    button=gettext_noop("登记补正"),
    hint=gettext_noop("补正后的名称和描述将代替原来的内容，原内容留存备查。不填即保持不变。"),
)
LAPSE = Verb(
    "lapse_correction",
    title=gettext_noop("逾期未补正，视为放弃"),
    done=gettext_noop("已按视为放弃办结。"),
    letters=("", "D20"),
    hint=gettext_noop("请先核实申请人没有正当理由。办结后不再处理该申请。"),
    button=gettext_noop("核实无误，按视为放弃办结"),
    is_final=True,
)


class AskForm(VerbForm):
    """What must be corrected, one to a line, how, and by when."""

    items = long_text(
        gettext_lazy("需要补正的事项"), rows=4, max_length=2000, help_text=gettext_lazy("一行一项，写明哪里不明确。")
    )
    guidance = long_text(
        gettext_lazy("指导和释明"),
        max_length=2000,
        required=False,
        help_text=gettext_lazy("告诉申请人怎样写才能办理，例如可以提供的文号、年份、机关。"),
    )
    working_days = forms.IntegerField(label=gettext_lazy("补正期限（工作日）"), min_value=1, max_value=60)
    on = TodayField(label=gettext_lazy("告知日期"))
    told_on = DayField(
        label=gettext_lazy("申请人收到的日期"),
        required=False,
        help_text=gettext_lazy("当面或者在线告知的，填当日；邮寄的，收到回执后再登记。"),
    )

    def furnish(self) -> None:
        """The reasonable period of the office."""
        self.fields["working_days"].initial = policies.correction_days(self.case)

    def clean_items(self) -> tuple[str, ...]:
        """One item for each line that says something."""
        return tuple(line.strip() for line in self.cleaned_data["items"].splitlines() if line.strip())


class ToldForm(VerbForm):
    """The day the applicant got the notice."""

    on = TodayField(label=gettext_lazy("申请人收到的日期"))


class TakeForm(VerbForm):
    """What the applicant answered, and the request as it reads now."""

    answer = long_text(
        gettext_lazy("补正的内容"),
        rows=4,
        max_length=5000,
        help_text=gettext_lazy("书面补正材料的扫描件，可以在案件页“存入材料”。"),
    )
    title = forms.CharField(label=gettext_lazy("补正后的信息名称"), max_length=200, required=False)
    description = long_text(gettext_lazy("补正后的内容描述"), max_length=5000, required=False)
    on = TodayField(label=gettext_lazy("收到补正的日期"))
    late_reason = forms.CharField(
        label=gettext_lazy("逾期的正当理由"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("逾期补正但有正当理由的，写明理由。"),
    )


class LapseForm(VerbForm):
    """The day it was found that no answer came."""

    on = TodayField(label=gettext_lazy("办结日期"))
    sure = forms.BooleanField(label=gettext_lazy("已核实：补正期满，没有收到补正，也没有正当理由"))

    def said(self) -> dict[str, Any]:
        """The tick is for the person, not for the action."""
        return {"on": self.cleaned_data["on"]}


@staff
def request_ask_correction(request: HttpRequest, number: str) -> HttpResponse:
    """Tell the applicant once everything that must be corrected."""
    return verb_page(request, number, ASK, AskForm, ask_correction)


@staff
def request_note_told(request: HttpRequest, number: str) -> HttpResponse:
    """Note the day the applicant got the notice: the time to correct counts from it."""
    return verb_page(request, number, TOLD, ToldForm, note_told)


@staff
def request_take_correction(request: HttpRequest, number: str) -> HttpResponse:
    """Write down a correction that came on paper or by word of mouth."""
    return verb_page(request, number, TAKE, TakeForm, take_correction)


@staff
def request_lapse_correction(request: HttpRequest, number: str) -> HttpResponse:
    """Close a case whose applicant let the time to correct pass."""
    return verb_page(request, number, LAPSE, LapseForm, lapse_correction)
