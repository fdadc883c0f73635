"""保密审查单: one slip on a page, to sign, return, refer, conclude and print."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.accounts.actor import Actor
from gongkai.catalogue import queries as catalogue
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.information.actions.view import view
from gongkai.information.vocabulary import Carrier, Way
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness
from gongkai.review import queries
from gongkai.review.actions.answer_referral import answer_referral
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.displays import SlipView
from gongkai.review.vocabulary import Conclusion, Decision, SlipState
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, offer
from gongkai.workbench.marking import placed
from gongkai.workbench.refusals import show_refusal

DONE = {
    Decision.PASS: gettext_noop("已签署同意。"),
    Decision.RETURN: gettext_noop("已退回承办人修改。"),
    "approve": gettext_noop("已签发。"),
    "refer": gettext_noop("已登记报审，答复前不得公开。"),
    "answer_referral": gettext_noop("已登记答复，等待主管领导签发。"),
}
FINAL = [term for term in Openness if term is not Openness.UNDETERMINED]


class SignForm(forms.Form):
    """初审、复审、保密审查: agree, or send back with the reason."""

    decision = forms.ChoiceField(
        label=gettext_lazy("意见"), widget=forms.RadioSelect, initial=Decision.PASS,
        choices=[(Decision.PASS, Decision.PASS.label), (Decision.RETURN, Decision.RETURN.label)],
    )  # fmt: skip
    opinion = forms.CharField(
        label=gettext_lazy("意见说明"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class ConcludeForm(forms.Form):
    """签发: the leader's conclusion and the final attribute."""

    final_openness = forms.ChoiceField(
        label=gettext_lazy("最终公开属性"),
        widget=forms.RadioSelect,
        choices=[(term.value, term.label) for term in FINAL],
    )
    ground_code = forms.ChoiceField(label=gettext_lazy("不予公开的依据"), required=False)
    ground_reason = forms.CharField(
        label=gettext_lazy("理由说明"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    meeting = forms.CharField(
        label=gettext_lazy("会议及纪要"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("经会议研究的，写明会议名称和纪要文号。"),
    )
    opinion = forms.CharField(
        label=gettext_lazy("签发意见"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def conclusion(self) -> Conclusion:
        """免于公开 goes with 不予公开, 公开 with the rest."""
        return Conclusion.EXEMPT if self.cleaned_data["final_openness"] == Openness.WITHHELD else Conclusion.OPEN


class ReferForm(forms.Form):
    """《不能确定属性审查表》."""

    sent_to = forms.CharField(
        label=gettext_lazy("报送机关"), max_length=120, help_text=gettext_lazy("有关主管部门或者保密行政管理部门。")
    )
    reason = forms.CharField(label=gettext_lazy("不能确定的理由"), widget=forms.Textarea(attrs={"rows": 2}))
    provisions = forms.CharField(label=gettext_lazy("涉及的保密事项范围或法律条款"), max_length=300, required=False)
    own_opinion = forms.CharField(
        label=gettext_lazy("本机关初步意见"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class AnswerForm(forms.Form):
    """The answer to a referral."""

    answer = forms.ChoiceField(
        label=gettext_lazy("答复结论"), widget=forms.RadioSelect,
        choices=[(Conclusion.OPEN, Conclusion.OPEN.label), (Conclusion.EXEMPT, Conclusion.EXEMPT.label)],
    )  # fmt: skip
    answered_on = DayField(label=gettext_lazy("答复日期"))
    answer_number = forms.CharField(label=gettext_lazy("答复文号"), max_length=80, required=False)
    answer_text = forms.CharField(
        label=gettext_lazy("答复内容"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


FORMS: dict[str, type[forms.Form]] = {
    "sign": SignForm,
    "approve": ConcludeForm,
    "refer": ReferForm,
    "answer_referral": AnswerForm,
}


@staff
def slip(request: HttpRequest, pk: int) -> HttpResponse:
    """The slip with whatever this person may do to it now."""
    actor = actor_of(request)
    shown = queries.slip(actor, pk)
    verb = request.POST.get("verb", "")
    offered = {
        name: _form(name, shown, request.POST if name == verb else None) for name in FORMS if name in _verbs(shown)
    }
    form = offered.get(verb)
    if verb and form is None:
        messages.warning(request, _("审查单的状态已经变化，您的操作没有执行。请看最新情况后再办理。"))
        return redirect("workbench:slip", pk)
    if form is not None and form.is_valid():
        try:
            _do(verb, form, pk, actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _(DONE[form.cleaned_data.get("decision") or verb]))
            return redirect("workbench:slip", pk)
    return page(request, "workbench/slip.html", _context(actor, shown, offered) | {"form": form})


def _context(actor: Actor, shown: SlipView, offered: dict[str, forms.Form]) -> dict[str, Any]:
    text, findings = placed(shown.body_html, shown.findings)
    waiting = [row for row in queries.waiting(actor) if row.id != shown.head.id]
    context: dict[str, Any] = {
        "slip": shown,
        "item": view(shown.item_id, by=actor),
        "text": text,
        "findings": findings,
        "steps": _steps(shown),
        "forms": offered,
        "others": len(waiting),
        "next": waiting[0] if waiting else None,
    }
    return context | {f"{name}_form": bound for name, bound in offered.items()}


@staff
def slip_print(request: HttpRequest, pk: int) -> HttpResponse:
    """《政府信息公开保密审查单》 as it is printed and archived."""
    shown = queries.slip(actor_of(request), pk)
    words = {
        "carrier": Carrier(shown.carrier).label,
        "ways": "、".join(Way(way).label for way in shown.ways),
        "conclusion": _concluded(shown),
    }
    context = {"slip": shown, "index_number": catalogue.index_number(shown.item_id), "printed_on": timezone.localdate()}
    return render(request, "workbench/slip_print.html", context | {"words": words})


def _verbs(shown: SlipView) -> set[str]:
    return set(shown.verbs) | ({"sign"} if "return" in shown.verbs else set())


def _form(name: str, shown: SlipView, data: Any) -> forms.Form:
    initial = {"final_openness": shown.proposed_openness, "answered_on": timezone.localdate()}
    if name == "sign" and "sign" not in shown.verbs:
        initial["decision"] = Decision.RETURN
    form = FORMS[name](data, initial=initial, auto_id=f"{name}_%s")
    if name == "approve":
        offer(form, "ground_code", [("", _("请选择")), *choices.grounds(shown.made_on)])
    if name == "sign" and "sign" not in shown.verbs:
        offer(form, "decision", [(Decision.RETURN, Decision.RETURN.label)])
    return form


def _do(verb: str, form: forms.Form, pk: int, actor: Actor) -> None:
    said = form.cleaned_data
    if verb == "sign":
        sign(pk, decision=said["decision"], opinion=said["opinion"], by=actor)
    elif verb == "approve" and isinstance(form, ConcludeForm):
        sign_off(pk, conclusion=form.conclusion(), **said, by=actor)
    elif verb == "refer":
        refer(pk, **said, by=actor)
    else:
        answer_referral(pk, **said, by=actor)


def _steps(shown: SlipView) -> list[dict[str, Any]]:
    """The steps of the slip as `ui/parts/steps.html` draws them."""
    drawn = [{"name": _("承办人提出"), "state": "done", "note": shown.head.opened_by}]
    for step, signed in shown.steps.items():
        state = "done" if signed else ("now" if step == shown.head.waits_for else "later")
        if signed and signed.decision == Decision.RETURN:
            state = "back"
        drawn.append({"name": _(step.label), "state": state, "note": signed.signer_name if signed else ""})
    if shown.head.state == SlipState.REFERRED:
        drawn.append({"name": _("报审"), "state": "now", "note": ""})
    return drawn


def _concluded(shown: SlipView) -> str:
    """审查结论 with the final attribute; blank to be filled by hand while there is none."""
    if not shown.head.conclusion:
        return "□公开　□免于公开　□需报审"
    return f"{Conclusion(shown.head.conclusion).label}（{Openness(shown.head.final_openness).label}）"
