"""列入、移出、拟定属性、审核、提交审查: what is done to the items of a batch, many at once."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.clearance import queries
from gongkai.clearance.actions.add_items import add_items
from gongkai.clearance.actions.adopt import adopt
from gongkai.clearance.actions.check_lines import check_lines
from gongkai.clearance.actions.drop_lines import drop_lines
from gongkai.clearance.actions.propose import propose
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness, Version
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import show_problems

MOST_TICKED = 500


class TickForm(forms.Form):
    """What was ticked; the action judges whether it belongs there."""

    lines = forms.TypedMultipleChoiceField(label=gettext_lazy("信息"), coerce=int, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Whatever number was ticked is taken, some more than may be."""
        super().__init__(*args, **kwargs)
        ticked = [n for n in self.data.getlist("lines") if _is_number(n)] if self.is_bound else []  # type: ignore[attr-defined]
        offer(self, "lines", [(n, n) for n in ticked[: MOST_TICKED + 1]])


class ProposeForm(TickForm):
    """The attribute for what was ticked."""

    openness = forms.ChoiceField(label=gettext_lazy("公开属性"))
    ground_code = forms.ChoiceField(
        label=gettext_lazy("不予公开依据"), required=False, help_text=gettext_lazy("拟不予公开的必选。")
    )
    ground_reason = forms.CharField(
        label=gettext_lazy("理由说明"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, versions: Sequence[str] = (), **kwargs: Any) -> None:
        """Every attribute; the grounds of the text that governs what was ticked."""
        super().__init__(*args, **kwargs)
        offer(self, "openness", in_words(Openness))
        known = [Version(one) for one in versions] or [Version.R2019]
        grounds = [
            (one.code, f"{_(one.label)}（{_(version.label) if len(known) > 1 else ''}{one.article}）")
            for version in known
            for one in law.withholding_grounds(version)
        ]
        offer(self, "ground_code", [("", "—"), *grounds])


@staff
def clearance_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose old stock that is in the system already."""
    actor = actor_of(request)
    found = queries.clearance(actor, pk)
    actor.must("clearance.clear")
    form = TickForm(request.POST) if request.method == "POST" else TickForm()
    if form.is_bound and form.is_valid():
        try:
            added = add_items(pk, form.cleaned_data["lines"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已列入%(added)d条。") % {"added": added})
            return redirect("workbench:clearance_add", pk)
    text = request.GET.get("q", "").replace("\0", "")[:100]
    context = {
        "clearance": found, "form": form, "q": text, "ticked": _ticked(form),
        "page": queries.candidates(actor, pk, text=text, page=page_asked(request)),
    }  # fmt: skip
    return page(request, "workbench/clearance/add.html", context)


@staff
def clearance_propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Give what was ticked on the batch's page an attribute."""
    actor = actor_of(request)
    found = queries.clearance(actor, pk)
    actor.must("clearance.clear")
    if request.method != "POST":
        return redirect("workbench:clearance", pk)
    is_sent = "openness" in request.POST
    ticked = ticked_in(request)
    rows = queries.chosen_lines(actor, pk, ticked)
    versions = sorted({row.version for row in rows if row.version})
    given: dict[str, Any] = {"data": request.POST} if is_sent else {"initial": {"openness": Openness.PROACTIVE}}
    form = ProposeForm(**given, versions=versions)
    if is_sent and form.is_valid():
        try:
            propose(pk, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已拟定%(count)d条的公开属性。") % {"count": len(ticked)})
            return redirect("workbench:clearance", pk)
    return page(request, "workbench/clearance/propose.html", {"clearance": found, "form": form, "rows": rows})


@staff
@require_POST
def clearance_adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the attributes the items were entered with."""
    count = adopt(pk, by=actor_of(request))
    messages.success(request, _("已按录入时的属性拟定%(count)d条。请逐条核对。") % {"count": count})
    return redirect("workbench:clearance", pk)


@staff
@require_POST
def clearance_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that what was ticked was looked at."""
    return _of_lines(request, pk, check_lines, _("已审核%(count)d条。"))


@staff
@require_POST
def clearance_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take what was ticked out of the batch."""
    return _of_lines(request, pk, drop_lines, _("已移出%(count)d条，信息本身没有改动。"))


def _of_lines(request: HttpRequest, pk: int, act: Callable[..., Any], done: str) -> HttpResponse:
    actor: Actor = actor_of(request)
    ticked = ticked_in(request)
    act(pk, ticked, by=actor)
    messages.success(request, done % {"count": len(ticked)})
    return redirect("workbench:clearance", pk)


def ticked_in(request: HttpRequest) -> list[int]:
    """The numbers of the lines ticked, some more than may be: the action says so."""
    return [int(n) for n in request.POST.getlist("lines") if _is_number(n)][: MOST_TICKED + 1]


def _ticked(form: forms.Form) -> set[str]:
    return {str(n) for n in form.data.getlist("lines")} if form.is_bound else set()  # type: ignore[attr-defined]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 16
