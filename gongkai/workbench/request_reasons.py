"""说明理由: ask whoever applies beyond reason why, judge the answer, and fix a reasonable period of its own.

Law: Regulation 2019, Art. 35.
"""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy, gettext_noop

from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.record_reasons import record_reasons
from gongkai.info_requests.actions.set_period import set_period
from gongkai.workbench.acting import staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_verbs import TodayField, Verb, VerbForm, long_text, verb_page

ASK = Verb(
    "ask_reasons",
    done=gettext_noop("已要求说明理由，文书已编号，请送达申请人。"),
    letters=("", "D03"),
    hint=gettext_noop("只有申请公开政府信息的数量、频次明显超过合理范围的，才可以要求申请人说明理由。"),
    button=gettext_noop("要求说明理由"),
)
RECORD = Verb(
    "record_reasons",
    done=gettext_noop("已登记。"),
    hint=gettext_noop("理由不合理的，告知不予处理；理由合理但无法在期限内答复的，可以确定合理的答复期限。"),
    button=gettext_noop("登记"),
)
PERIOD = Verb(
    "set_period",
    done=gettext_noop("已确定合理的答复期限，请告知申请人。"),
    hint=gettext_noop("法律没有规定上限，请按申请的数量和工作量确定，并写明理由。"),
    button=gettext_noop("确定期限"),
)
UNSAID, YES, NO = "", "yes", "no"


class AskForm(VerbForm):
    """The facts of number and frequency, and by when to answer."""

    facts = long_text(gettext_lazy("申请数量、频次的事实"), rows=4, max_length=2000)
    due_on = DayField(label=gettext_lazy("请申请人于何日前说明"))
    on = TodayField(label=gettext_lazy("告知日期"))

    def furnish(self) -> None:
        """The count that is known."""
        n = self.case.pieces_this_month
        self.fields["facts"].initial = (
            f"申请人当月向本机关提出政府信息公开申请{n}件。" if n else ""
        )  # for a Chinese letter


class RecordForm(VerbForm):
    """What the applicant said and what we make of it."""

    answer = long_text(gettext_lazy("申请人说明的理由"), rows=4, max_length=4000)
    is_reasonable = forms.TypedChoiceField(
        label=gettext_lazy("理由是否合理"),
        widget=forms.RadioSelect,
        choices=[(UNSAID, gettext_lazy("尚待审查")), (YES, gettext_lazy("合理")), (NO, gettext_lazy("不合理"))],
        coerce=lambda word: word == YES,
        empty_value=None,
        required=False,
    )
    finding = long_text(gettext_lazy("审查意见"), max_length=2000, required=False)
    on = TodayField(label=gettext_lazy("收到说明的日期"))

    def furnish(self) -> None:
        """What the applicant has sent already stands in the form."""
        sent = self.case.explanation
        if sent is not None:
            self.fields["answer"].initial = sent.answer


class PeriodForm(VerbForm):
    """Until when, and why so long."""

    until = DayField(label=gettext_lazy("答复期限至"))
    reason = long_text(gettext_lazy("理由"), max_length=500)
    on = TodayField(label=gettext_lazy("确定日期"))


@staff
def request_ask_reasons(request: HttpRequest, number: str) -> HttpResponse:
    """Ask why so much is applied for so often."""
    return verb_page(request, number, ASK, AskForm, ask_reasons)


@staff
def request_record_reasons(request: HttpRequest, number: str) -> HttpResponse:
    """Write down the reasons and the judgement."""
    return verb_page(request, number, RECORD, RecordForm, record_reasons)


@staff
def request_set_period(request: HttpRequest, number: str) -> HttpResponse:
    """Fix a reasonable period of its own."""
    return verb_page(request, number, PERIOD, PeriodForm, set_period)
