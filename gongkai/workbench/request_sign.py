"""签发: the leader reads the letter with its grounds and the opinions heard, signs it or sends it back; the meeting before."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.accounts.actor import Actor
from gongkai.info_requests import policies, queries, queries_letters
from gongkai.info_requests.actions.decide_in_group import decide_in_group
from gongkai.info_requests.actions.send_back import send_back
from gongkai.info_requests.actions.sign_off import sign_off
from gongkai.info_requests.displays import Flag
from gongkai.info_requests.vocabulary import GroupDecision
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, plain
from gongkai.workbench.request_sheet import sheet
from gongkai.workbench.request_verbs import (
    TodayField,
    Verb,
    VerbForm,
    long_text,
    must_fit,
    rule_of,
    show_problems,
    verb_page,
)

SIGN = "info_requests.sign_off"
SIGN_SENSITIVE = "info_requests.sign_off_sensitive"
SIGNING = Verb("sign_off", done="", permission=SIGN)
GROUP = Verb(
    "decide_in_group",
    done=gettext_noop("已登记集体研究。"),
    hint=gettext_noop("登记哪次会议研究了本件答复、结论是什么。会议纪要的扫描件可以在案件页“存入材料”。"),
    button=gettext_noop("登记"),
)


class SignForm(forms.Form):
    """A word of the leader, and the day the letter bears."""

    opinion = forms.CharField(label=gettext_lazy("签发意见"), max_length=300, required=False)
    on = DayField(label=gettext_lazy("成文日期"), initial=timezone.localdate)


class BackForm(forms.Form):
    """What is to be changed."""

    note = long_text(gettext_lazy("需要修改的内容"), max_length=500)


class GroupForm(VerbForm):
    """Which meeting, when, and what it concluded."""

    meeting = forms.CharField(label=gettext_lazy("会议名称"), max_length=200)
    on = TodayField(label=gettext_lazy("会议日期"))
    conclusion = long_text(gettext_lazy("会议结论"), max_length=4000)

    def furnish(self) -> None:
        """Begin with what was recorded before."""
        now = self.case.reply
        if now is not None and now.meeting:
            self.initial.update(meeting=now.meeting, on=now.meeting_on, conclusion=now.meeting_conclusion)


@staff
def request_sign_off(request: HttpRequest, number: str) -> HttpResponse:
    """Sign the reply or send it back.

    Law: Regulation 2019, Arts. 33, 36, 45; Regulation 2008, Arts. 21, 24.
    """
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must(SIGN, case)
    must_fit("sign_off", case)
    back = plain(request, "verb") == "send_back"
    sign_form = SignForm(request.POST if request.method == "POST" and not back else None)
    back_form = BackForm(request.POST if request.method == "POST" and back else None)
    form = back_form if back else sign_form
    if request.method == "POST" and form.is_valid():
        try:
            said = _sent_back(number, form, actor) if back else _signed(number, form, actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, said)
            return redirect("workbench:request", number)
    context = {"case": case, "form": form, "sign_form": sign_form, "back_form": back_form}
    return page(request, "workbench/request_sign.html", context | _beside(actor, case))


def _signed(number: str, form: forms.Form, actor: Actor) -> str:
    letter = sign_off(number, **form.cleaned_data, by=actor)
    return _("已签发，文号{number}。请承办人员送达。").format(number=letter.number)


def _sent_back(number: str, form: forms.Form, actor: Actor) -> str:
    send_back(number, note=form.cleaned_data["note"], by=actor)
    return _("已退回拟稿人修改。")


def _beside(actor: Actor, case: Any) -> dict[str, Any]:
    wanted = policies.policy_of(case.agency_id).group_decision
    flagged = Flag.SENSITIVE in case.flags or Flag.GROUP in case.flags
    sensitive = Flag.SENSITIVE in case.flags
    return {
        "sheet": sheet(queries_letters.reply_sheet(actor, case.number, on=timezone.localdate())),
        "rules": rule_of(case, SIGNING),
        "group_needed": wanted == GroupDecision.ALWAYS or (wanted == GroupDecision.FLAGGED and flagged),
        "sensitive": sensitive,
        "may_sign": case.may.get("sign_off"),
        "own": case.reply is not None and case.reply.is_own,
        "too_low": sensitive and not actor.may(SIGN_SENSITIVE, case),
        "today": timezone.localdate(),
    }


@staff
def request_decide_in_group(request: HttpRequest, number: str) -> HttpResponse:
    """Record the meeting that decided."""
    return verb_page(request, number, GROUP, GroupForm, decide_in_group)
