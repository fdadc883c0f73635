"""审结登记、撤销审结、登记纠正情况: the pages that do one thing to a case."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies import queries
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.actions.note_correction import note_correction
from gongkai.remedies.actions.reopen import reopen
from gongkai.remedies.displays import RemedyView
from gongkai.remedies.vocabulary import DecisionPaper
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text, show_problems


@dataclass(frozen=True)
class Verb:
    """One thing that can be done to a case: its name, what stands beside the form, what is said afterwards."""

    title: Promise
    hint: Promise
    button: Promise
    done: Promise
    is_final: bool = False


CONCLUDE = Verb(
    gettext_lazy("审结登记"),
    gettext_lazy("照决定书、裁判文书登记。自审结之日起，案件在年度报告中由“尚未审结”计入所选结果。"),
    gettext_lazy("登记结果"),
    gettext_lazy("已登记审结结果。"),
)
REOPEN = Verb(
    gettext_lazy("撤销审结登记"),
    gettext_lazy("只用于结果登记有误的情形。撤销后案件恢复为“尚未审结”，原来的结果和撤销理由记入操作日志。"),
    pgettext_lazy("button", "撤销"),
    gettext_lazy("已撤销审结登记，案件恢复为尚未审结。"),
    is_final=True,
)
NOTE = Verb(
    gettext_lazy("登记纠正情况"),
    gettext_lazy("登记结果纠正以后本机关怎样处理；重新作出答复的，写明文号。"),
    gettext_lazy("保存"),
    gettext_lazy("已登记纠正情况。"),
)


class ConcludeForm(forms.Form):
    """The result and its day."""

    result = forms.ChoiceField(
        label=gettext_lazy("结果"),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("撤回、调解、终止、不予受理等，选“其他结果”。"),
    )
    concluded_on = TodayField(label=gettext_lazy("审结日期"))
    result_words = long_text(gettext_lazy("结果说明"), max_length=500, required=False)
    decision_paper = forms.ChoiceField(label=gettext_lazy("裁决文书"), required=False)
    received_on = DayField(
        label=gettext_lazy("收到裁决日期"),
        required=False,
        help_text=gettext_lazy("起诉、上诉和履行的期限由此计算；还没有收到的，收到后在进程中登记。"),
    )
    perform_by = DayField(
        label=gettext_lazy("履行期限"),
        required=False,
        help_text=gettext_lazy(
            "结果纠正的填写：决定书、裁判文书载明的最后一日；没有载明的，按重新答复申请的期限推算。"
        ),
    )

    lower_stands = forms.BooleanField(
        label=gettext_lazy("原审裁判生效"),
        required=False,
        help_text=gettext_lazy("撤回上诉、按撤诉处理等未作改判的勾选，年度报告按原审结果计一件。"),
    )
    field_order = ("result", "lower_stands")

    def __init__(self, *args: Any, case: RemedyView, **kwargs: Any) -> None:
        """Offer the results in the reader's language; what stands below only to an appeal."""
        super().__init__(*args, **kwargs)
        if case.appeal_of is None:
            del self.fields["lower_stands"]
        offer(self, "result", in_words(RemedyResult))
        offer(self, "decision_paper", [("", _("未选择")), *in_words(DecisionPaper)])


class ReopenForm(forms.Form):
    """Why the result is taken back."""

    reason = forms.CharField(label=gettext_lazy("撤销理由"), max_length=300)

    def __init__(self, *args: Any, case: RemedyView, **kwargs: Any) -> None:
        """Nothing of the case is offered."""
        super().__init__(*args, **kwargs)


class NoteForm(forms.Form):
    """What was done after the decision was corrected."""

    correction_note = long_text(gettext_lazy("纠正后的处理"), max_length=500)
    corrected_reply = forms.CharField(label=gettext_lazy("重新答复的文号"), max_length=80, required=False)
    redone_number = forms.CharField(
        label=gettext_lazy("重新办理的申请编号"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("重新登记办理的，填写新的申请编号。"),
    )
    performed_on = DayField(label=gettext_lazy("履行日期"), required=False)

    def __init__(self, *args: Any, case: RemedyView, **kwargs: Any) -> None:
        """Begin with what was noted before."""
        super().__init__(*args, **kwargs)
        self.initial = {
            "correction_note": case.correction_note,
            "corrected_reply": case.corrected_reply,
            "redone_number": case.redone.number if case.redone else "",
            "performed_on": case.performed_on,
        }


@staff
def remedy_conclude(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter how and when a case ended."""
    return _verb_page(request, pk, CONCLUDE, ConcludeForm, conclude)


@staff
def remedy_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a result entered by mistake."""
    return _verb_page(request, pk, REOPEN, ReopenForm, reopen)


@staff
def remedy_note(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was done after a correction."""
    return _verb_page(request, pk, NOTE, NoteForm, note_correction)


def _verb_page(
    request: HttpRequest, pk: int, verb: Verb, form_class: type[Any], act: Callable[..., Any]
) -> HttpResponse:
    actor: Actor = actor_of(request)
    case = queries.case(actor, pk)
    actor.must("remedies.write", case)
    form = form_class(request.POST or None, case=case)
    if request.method == "POST" and form.is_valid():
        try:
            act(pk, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, str(verb.done))
            return redirect("workbench:remedy", pk)
    return page(request, "workbench/remedy_verb.html", {"case": case, "verb": verb, "form": form})
