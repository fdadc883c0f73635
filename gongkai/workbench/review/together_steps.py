"""四同步的后几步: who is next, what their one press does, and how long is left."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.accounts.holders import holders
from gongkai.catalogue import queries as catalogue
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.information import clock
from gongkai.information.vocabulary import Stage, Way
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty, Openness
from gongkai.publication import explaining
from gongkai.publication.actions.publish import publish
from gongkai.publication.vocabulary import Cause
from gongkai.review import policy, queries as review
from gongkai.review.actions.sign import sign
from gongkai.review.actions.sign_together import sign_together
from gongkai.review.displays import SlipView
from gongkai.review.vocabulary import Conclusion, Decision, SlipState, Step
from gongkai.ui.saying import said
from gongkai.workbench.acting import page
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.request_list import in_words
from gongkai.workbench.review.together_form import column_path, index_preview

PASS, RETURN, PUBLISH = "pass", "return", "publish"
_DUTIES = {
    Step.FIRST_REVIEW: Duty.FIRST_REVIEW,
    Step.SECOND_REVIEW: Duty.SECOND_REVIEW,
    Step.SECRECY_REVIEW: Duty.SECRECY_REVIEW,
    Step.APPROVAL: Duty.APPROVE,
}
_AT = {
    Stage.DRAFT: 0, Stage.RETURNED: 0, Stage.FIRST_REVIEW: 1, Stage.SECOND_REVIEW: 1, Stage.SECRECY_REVIEW: 1,
    Stage.REFERRED: 1, Stage.APPROVAL: 2, Stage.READY: 3, Stage.SCHEDULED: 3,
}  # fmt: skip
DONE = {
    PASS: gettext_lazy("已签署，转下一人办理。"),
    RETURN: gettext_lazy("已退回承办人修改。"),
    "approve": gettext_lazy("已签发并编定索引号。"),
    PUBLISH: gettext_lazy("已公开。"),
}


class PressForm(forms.Form):
    """A word, where there is one to say; the button says which way."""

    opinion = forms.CharField(
        label=gettext_lazy("意见"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, is_late: bool, **kwargs: Any) -> None:
        """Ask for the cause where the press publishes something late."""
        super().__init__(*args, **kwargs)
        self.is_late = is_late
        if is_late:
            self.fields["cause"] = forms.ChoiceField(
                label=_("逾期原因"), choices=in_words(Cause), required=False, widget=forms.RadioSelect,
                help_text=_("已超过公开期限，公开前请选择；原因计入公开情况统计。"),
            )  # fmt: skip
            self.fields["note"] = forms.CharField(label=_("原因说明"), required=False, max_length=300)

    def why(self) -> dict[str, str]:
        """The cause as publishing takes it."""
        return {name: self.cleaned_data.get(name, "") for name in ("cause", "note")}


def shown(request: HttpRequest, actor: Actor, item: Any) -> HttpResponse:
    """The item with the press that is this person's, if any; a press leads on to what comes next."""
    heads = review.slips_of(actor, item.pk)
    slip = review.slip(actor, heads[0].id) if heads else None
    press = _press(actor, item, slip)
    form = PressForm(request.POST or None, is_late=_publishes_late(actor, item, press))
    verb = request.POST.get("verb", "")
    if request.method == "POST" and press is None:
        messages.warning(request, _("状态已经变化，您的操作没有执行。请看最新情况。"))
        return redirect("workbench:four_in_one_item", item.pk)
    if request.method == "POST" and press is not None and form.is_valid():
        try:
            _do(request, press, verb, form, item=item, slip=slip, actor=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            return redirect("workbench:four_in_one_item", item.pk)
    return page(request, "workbench/review/four_in_one_item.html", _context(actor, item, slip, press, form))


def ahead(agency_id: int, *, today: date, at: int = 0) -> list[dict[str, Any]]:
    """The four steps across, with the people of the body who may do each."""
    rules, duties = policy.of(agency_id), holders([agency_id], on=today).get(agency_id, {})
    middle = [Step.FIRST_REVIEW, *([Step.SECOND_REVIEW] if rules.second_review else []), Step.SECRECY_REVIEW]
    reviewers = [set(duties.get(_DUTIES[step], ())) for step in middle]
    both = set.intersection(*reviewers) if policy.merges(rules) else set()
    apart = " → ".join("、".join(sorted(each)) or _("未指定") for each in reviewers)
    named = "、".join(sorted(both)) or apart
    rows = (
        (_("提交"), "、".join(duties.get(Duty.FILL, ()))),
        (_("初审和保密审查"), named),
        (_("签发"), "、".join(duties.get(Duty.APPROVE, ()))),
        (_("公开"), "、".join(duties.get(Duty.PUBLISH, ()))),
    )
    return [
        {"name": name, "note": who or _("未指定"), "state": "done" if n < at else ("now" if n == at else "later")}
        for n, (name, who) in enumerate(rows)
    ]


def brief(row: dict[str, Any]) -> dict[str, Any]:
    """A line of the list of what is under way."""
    stage = Stage(row["stage"])
    return {
        "title": row["title"],
        "address": reverse("workbench:four_in_one_item", args=[row["id"]]),
        "stage": _(stage.label),
        "at": _AT.get(stage, 0),
        "agency_name": row["agency_name"],
        "due_on": row["due_on"],
        "due_provisional": row["due_provisional"],
    }


def due_for(item: Any, said: dict[str, Any], *, today: date) -> Any:
    """The last day to publish; for something new reckoned from the day typed."""
    if item is not None:
        return {"on": item.due_on, "provisional": item.due_provisional} if item.due_on else None
    day = said.get("made_on")
    if not isinstance(day, date) or day > today or clock.is_backlog(day, today=today):
        return None
    reckoned = law.deadlines.publish_due(day, version=law.regulation_on(day), calendar=clock.calendar())
    return {"on": reckoned.on, "provisional": reckoned.provisional}


def _press(actor: Actor, item: Any, slip: SlipView | None) -> dict[str, Any] | None:
    """The one press that is this person's now: what it is called, what it does, what follows."""
    if item.stage == Stage.READY and actor.may("publication.publish", item):
        return {
            "verb": PUBLISH,
            "label": _("公开"),
            "hint": _("照公开方式发布到门户，公众立即可以看到。"),
            "returns": False,
        }
    if slip is None or slip.head.state != SlipState.OPEN:
        return None
    if "approve" in slip.verbs:
        both = actor.may("publication.publish", item)
        label = _("签发并公开") if both and slip.proposed_openness == Openness.PROACTIVE else _("签发")
        return {"verb": "approve", "label": label, "hint": _("照拟定的公开属性签发，同时编定索引号。"), "returns": True}
    if "together" in slip.verbs:
        hint = _("一次签署初审和保密审查，转签发。")
        return {"verb": "together", "label": _("审查同意"), "hint": hint, "returns": True}
    if "sign" in slip.verbs:
        hint = _("签署本环节，转下一人。")
        return {"verb": "sign", "label": _("审查同意"), "hint": hint, "returns": True}
    return None


def _publishes_late(actor: Actor, item: Any, press: dict[str, Any] | None) -> bool:
    """Whether the press puts something before the public after its last day, and nobody has said why."""
    if press is None or press["verb"] not in (PUBLISH, "approve") or not actor.may("publication.publish", item):
        return False
    return not hasattr(item, "late_cause") and explaining.owed(item, today=timezone.localdate()) == explaining.LATE


def _do(
    request: HttpRequest,
    press: dict[str, Any],
    verb: str,
    form: PressForm,
    *,
    item: Any,
    slip: SlipView | None,
    actor: Actor,
) -> None:
    opinion = form.cleaned_data["opinion"]
    if press["verb"] == PUBLISH or slip is None:
        publish(item.pk, **form.why(), by=actor)
        messages.success(request, str(DONE[PUBLISH]))
    elif verb == RETURN:
        sign(slip.head.id, decision=Decision.RETURN, opinion=opinion, by=actor)
        messages.success(request, str(DONE[RETURN]))
    elif press["verb"] == "approve":
        _approve(request, slip, form, item=item, actor=actor)
    else:
        _pass(press["verb"], slip.head.id, opinion, actor=actor)
        messages.success(request, str(DONE[PASS]))


def _pass(verb: str, pk: int, opinion: str, *, actor: Actor) -> None:
    if verb == "together":
        sign_together(pk, opinion=opinion, by=actor)
    else:
        sign(pk, decision=Decision.PASS, opinion=opinion, by=actor)


def _approve(request: HttpRequest, slip: SlipView, form: PressForm, *, item: Any, actor: Actor) -> None:
    """Sign what was proposed; who also publishes does so with the same press."""
    opinion = form.cleaned_data["opinion"]
    openness = Openness(slip.proposed_openness)
    conclusion = Conclusion.EXEMPT if openness is Openness.WITHHELD else Conclusion.OPEN
    ground = slip.ground.code if slip.ground else ""
    sign_off(
        slip.head.id, conclusion=conclusion, final_openness=openness, opinion=opinion, ground_code=ground,
        ground_reason=slip.ground_reason, by=actor,
    )  # fmt: skip
    if openness is not Openness.PROACTIVE or not actor.may("publication.publish", item):
        messages.success(request, str(DONE["approve"]))
        return
    try:
        publish(item.pk, **form.why(), by=actor)
    except Refusal as refusal:
        messages.warning(request, _("已签发，但没有公开：%(why)s") % {"why": said(refusal)})
    else:
        messages.success(request, str(DONE[PUBLISH]))


def _context(
    actor: Actor, item: Any, slip: SlipView | None, press: dict[str, Any] | None, form: PressForm
) -> dict[str, Any]:
    today, current = timezone.localdate(), item.current
    at = _AT.get(Stage(item.stage), 4)
    entered = {name: getattr(current, name) for name in ("column_code", "subject_code", "made_on")} if current else {}
    kept = catalogue.index_number(item.pk)
    return {
        "item": item,
        "slip": slip,
        "press": press,
        "form": form,
        "steps": _with_signers(ahead(item.agency_id, today=today, at=at), slip),
        "index_number": kept or index_preview(item.agency, entered, today=today),
        "is_numbered": bool(kept),
        "column_path": column_path(current.column_code) if current else "",
        "ways": "、".join(str(_(Way(way).label)) for way in current.ways) if current else "",
        "openness": current.openness if current else "",
    }


def _with_signers(steps: list[dict[str, Any]], slip: SlipView | None) -> list[dict[str, Any]]:
    """Who did the steps that are done, in place of who might have."""
    if slip is None:
        return steps
    signed = list(
        dict.fromkeys(one.signer_name for step, one in slip.steps.items() if one and step is not Step.APPROVAL)
    )
    leader = slip.steps.get(Step.APPROVAL)
    done = (slip.head.opened_by, "、".join(signed), leader.signer_name if leader else "", "")
    for step, who in zip(steps, done, strict=True):
        if step["state"] == "done" and who:
            step["note"] = who
    return steps
