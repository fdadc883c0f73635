"""提交审查: the clerk answers the questions of the slip and hands the item over; or takes it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy, gettext_lazy as gettext_words
from django.views.decorators.http import require_POST

from gongkai.information import queries, states
from gongkai.information.errors import Incomplete
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.review import checks, queries as review, questions
from gongkai.review.actions.ask_lift import ask_lift as ask
from gongkai.review.actions.lift import lift as lift_block
from gongkai.review.actions.recall import recall as take_back
from gongkai.review.actions.rescan import rescan as look_again
from gongkai.review.actions.submit import submit as hand_over
from gongkai.review.vocabulary import Check
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.marking import Placed
from gongkai.workbench.refusals import show_refusal

FIT_UNFIT = [(checks.FIT, gettext_lazy("符合")), (checks.UNFIT, gettext_lazy("不符合"))]
YES_NO = [(questions.NO, gettext_lazy("否")), (questions.YES, gettext_lazy("是"))]


class QuestionsForm(forms.Form):
    """预先审核 and 逐项审查: the four checks, then yes or no to each question of the version, with a note where it is yes."""

    is_major = forms.BooleanField(
        label=gettext_lazy("重大事项"),
        required=False,
        help_text=gettext_lazy("涉及全局或者社会关注度高的，勾选；可能须经集体研究。"),
    )

    def __init__(self, *args: Any, version: Version, **kwargs: Any) -> None:
        """One pair of fields for each question."""
        super().__init__(*args, **kwargs)
        for check in Check:
            self.fields[checks.field(check)] = forms.ChoiceField(
                label=gettext_words(check.label), choices=FIT_UNFIT, widget=forms.RadioSelect, required=False
            )
            self.fields[checks.field(check) + checks.NOTE] = forms.CharField(
                label=gettext_lazy("说明"), max_length=300, required=False
            )
        self.asked = questions.questions(version)
        for question in self.asked:
            self.fields[question.code] = forms.ChoiceField(
                label=question.text, choices=YES_NO, widget=forms.RadioSelect, required=False, help_text=question.hint
            )
            self.fields[question.code + questions.REASON] = forms.CharField(
                label=gettext_lazy("说明"), max_length=300, required=False
            )

    def check_rows(self) -> list[dict[str, Any]]:
        """Each of the four checks with its two bound fields."""
        return [
            {
                "check": check,
                "hint": checks.HINTS[check],
                "answer": self[checks.field(check)],
                "note": self[checks.field(check) + checks.NOTE],
            }
            for check in Check
        ]

    def rows(self) -> list[dict[str, Any]]:
        """Each question with its two bound fields, for the template."""
        return [
            {"question": asked, "answer": self[asked.code], "note": self[asked.code + questions.REASON]}
            for asked in self.asked
        ]


@staff
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer the questions and hand the item to the section head."""
    actor = actor_of(request)
    item = queries.item(actor, pk)
    actor.must("review.submit", item)
    states.must_allow("submit", item)
    form = QuestionsForm(request.POST or None, version=Version(item.version))
    if request.method == "POST" and form.is_valid():
        try:
            slip = hand_over(pk, answers=answers_of(form), is_major=form.cleaned_data["is_major"], by=actor)
        except Incomplete as incomplete:
            for name, sentence in incomplete.problems:
                form.add_error(name if name in form.fields else None, said(sentence))
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已提交审查，审查单编号{number}。").format(number=slip.number))
            return redirect("workbench:item", pk)
    findings = [Placed(row, "") for row in review.findings(actor, pk)]
    return page(request, "workbench/submit.html", {"form": form, "item": item, "findings": findings})


def answers_of(form: QuestionsForm) -> dict[str, str]:
    """What the form says of the checks and the questions, as the action takes it."""
    return {name: value for name, value in form.cleaned_data.items() if isinstance(value, str)}


@staff
@require_POST
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the item back to mend it; the slip is void."""
    actor = actor_of(request)
    slip = next((head for head in review.slips_of(actor, pk) if head.closed_at is None), None)
    if slip is not None:
        take_back(slip.id, reason=plain(request, "reason"), by=actor)
        messages.success(request, _("已取回，可以修改。"))
    else:
        messages.warning(request, _("没有审查中的审查单，无需取回。"))
    return redirect("workbench:item", pk)


@staff
@require_POST
def rescan(request: HttpRequest, pk: int) -> HttpResponse:
    """Run the release checks now."""
    scan = look_again(pk, by=actor_of(request))
    if scan.blocks or scan.warnings:
        told = _("检查完毕：须处理%(blocks)d处，提示%(warnings)d处。")
        messages.warning(request, told % {"blocks": scan.blocks, "warnings": scan.warnings})
    else:
        messages.success(request, _("检查完毕，没有发现须处理的内容。"))
    return redirect("workbench:item", pk)


@staff
@require_POST
def ask_lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why a finding is a false alarm, and ask a second person to lift it."""
    finding = ask(pk, reason=plain(request, "reason"), by=actor_of(request))
    messages.success(request, _("已申请放行，等待另一人复核。"))
    return redirect("workbench:item", finding.scan.revision.item_id)


@staff
@require_POST
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree, as the second person, that it was a false alarm."""
    finding = lift_block(pk, by=actor_of(request))
    messages.success(request, _("已复核放行。"))
    return redirect("workbench:item", finding.scan.revision.item_id)
