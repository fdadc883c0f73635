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
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.actions.sign_together import sign_together
from gongkai.review.displays import SlipView
from gongkai.review.vocabulary import AskedBody, Conclusion, Decision, SlipState
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.marking import placed
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.request_list import in_words

DONE = {
    Decision.PASS: gettext_noop("已签署同意。"),
    Decision.RETURN: gettext_noop("已退回承办人修改。"),
    "approve": gettext_noop("已签发。"),
    "refer": gettext_noop("已登记报审，答复前不得公开。"),
    "together": gettext_noop("已一并签署初审和保密审查。"),
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

    body = forms.ChoiceField(label=gettext_lazy("报送机关类别"), widget=forms.RadioSelect, initial=AskedBody.COMPETENT)
    sent_to = forms.CharField(label=gettext_lazy("报送机关"), max_length=120)
    reason = forms.CharField(
        label=gettext_lazy("不能确定的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    provisions = forms.CharField(label=gettext_lazy("涉及的保密事项范围或法律条款"), max_length=300, required=False)
    preliminary = forms.ChoiceField(label=gettext_lazy("初步属性"), required=False)
    own_opinion = forms.CharField(
        label=gettext_lazy("本机关初步意见"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    body_opinion = forms.CharField(
        label=gettext_lazy("本机关保密审查机构意见"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    letter_number = forms.CharField(label=gettext_lazy("报审函文号"), max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer both sorts of body and every attribute but the undetermined."""
        super().__init__(*args, **kwargs)
        offer(self, "body", in_words(AskedBody))
        offer(self, "preliminary", [("", _("暂不提出")), *((term.value, _(term.label)) for term in FINAL)])


class TogetherForm(forms.Form):
    """初审和保密审查 in one press."""

    opinion = forms.CharField(
        label=gettext_lazy("意见说明"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


FORMS: dict[str, type[forms.Form]] = {
    "sign": SignForm,
    "approve": ConcludeForm,
    "refer": ReferForm,
    "together": TogetherForm,
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
        "may_meet": actor.may("review.refer"),
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
    decided = shown.decided.openness if shown.decided else shown.proposed_openness
    initial = {"final_openness": decided}
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
    elif verb == "together":
        sign_together(pk, opinion=said["opinion"], by=actor)
    else:
        refer(pk, **said, by=actor)


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
