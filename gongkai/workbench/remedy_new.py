"""登记案件、更正登记: the same form, empty or with what was entered."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import RemedyBlock
from gongkai.remedies import queries
from gongkai.remedies.actions.amend import amend
from gongkai.remedies.actions.register import register
from gongkai.remedies.vocabulary import Instance
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.lists import number_asked
from gongkai.workbench.remedy_form import LOOK, AmendForm, RemedyForm, as_typed, first_values, found_by
from gongkai.workbench.request_verbs import show_problems


@staff
def remedy_new(request: HttpRequest) -> HttpResponse:
    """Enter a case; `request` and `earlier` in the address begin it from a request or a reconsideration."""
    actor = actor_of(request)
    actor.must("remedies.write")
    form = (
        RemedyForm(request.POST, actor=actor) if _is_sent(request) else RemedyForm(initial=_begun(request), actor=actor)
    )
    if form.is_bound and form.is_valid():
        try:
            case = register(form.entry(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记案件{number}。").format(number=case.case_number))
            return redirect("workbench:remedy", case.pk)
    return page(request, "workbench/remedy_form.html", {"form": form, "found": found_by(actor, form), "case": None})


@staff
def remedy_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what was entered wrongly."""
    actor = actor_of(request)
    case = queries.case(actor, pk)
    actor.must("remedies.write", case)
    begun = as_typed(request) if request.method == "POST" else first_values(case)
    said = {"data": request.POST} if _is_sent(request) else {"initial": begun}
    form = AmendForm(**said, actor=actor, case=case)
    if form.is_bound and form.is_valid():
        try:
            amend(pk, form.entry(), reason=form.cleaned_data["reason"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已更正登记。"))
            return redirect("workbench:remedy", pk)
    return page(request, "workbench/remedy_form.html", {"form": form, "found": found_by(actor, form), "case": case})


def _is_sent(request: HttpRequest) -> bool:
    """Whether the form was sent to be kept, not only to look up the numbers in it."""
    return request.method == "POST" and plain(request, "verb") != LOOK


def _begun(request: HttpRequest) -> dict[str, Any]:
    if request.method == "POST":
        return as_typed(request)
    earlier = number_asked(request, "earlier")
    after = RemedyBlock.LITIGATION_AFTER_RECONSIDERATION.value
    follows: dict[str, Any] = {"earlier_id": earlier, "block": after} if earlier else {}
    below = number_asked(request, "appeal")
    if below:
        follows |= {"appeal_of_id": below, "instance": Instance.SECOND.value}
        block = request.GET.get("block", "")
        follows |= {"block": block} if block in set(RemedyBlock) else {}
    return {"request_number": request.GET.get("request", "")[:60]} | follows
