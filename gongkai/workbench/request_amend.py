"""更正登记: put right what was entered wrong: who applies, or what is asked, with the reason.

Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.info_requests import queries
from gongkai.info_requests.actions.amend import amend
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.request_new_form import WISH, WhatForm, WhoForm
from gongkai.workbench.request_verbs import REGISTER, must_fit, show_problems

WHO, WHAT = "who", "what"


class ReasonForm(forms.Form):
    """Why the entry is changed."""

    reason = forms.CharField(label=gettext_lazy("更正的原因"), max_length=300)


class AmendWhoForm(WhoForm, ReasonForm):
    """Who applies, entered anew: what was kept is not shown here."""


class AmendWhatForm(WhatForm, ReasonForm):
    """What is asked, as it was entered."""


@staff
def request_amend(request: HttpRequest, number: str) -> HttpResponse:
    """Put the entry right; the applicant's identity is entered anew, never shown."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must(REGISTER, case)
    must_fit("amend", case)
    sent = request.POST.get("part", "") if request.method == "POST" else ""
    who = AmendWhoForm(request.POST if sent == WHO else None, auto_id="who_%s", initial={"kind": case.kind})
    what = AmendWhatForm(request.POST if sent == WHAT else None, auto_id="what_%s", initial=_first(case))
    form = {WHO: who, WHAT: what}.get(sent)
    if form is not None and form.is_valid():
        try:
            amend(number, **_said(form), reason=form.cleaned_data["reason"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("登记已更正。"))
            return redirect("workbench:request", number)
    context = {"case": case, "who": who, "what": what, "form": form}
    return page(request, "workbench/request_amend.html", context | {"is_2008": case.version is Version.R2008})


def _first(case: Any) -> dict[str, Any]:
    return {name: getattr(case.wish, name) for name in WISH} | {"request_kind": case.request_kind}


def _said(form: forms.Form) -> dict[str, Any]:
    if isinstance(form, WhoForm):
        return {"identity": form.identity(), "kind": form.applicant_kind()}
    return {"wish": form.wish()} if isinstance(form, WhatForm) else {}
