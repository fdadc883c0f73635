"""登记投诉举报、更正登记."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gongkai.complaints import queries
from gongkai.complaints.actions.amend import amend
from gongkai.complaints.actions.register import register
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.complaints.entry_form import AmendForm, RegisterForm, first_values
from gongkai.workbench.request_verbs import show_problems


@staff
def complaint_new(request: HttpRequest) -> HttpResponse:
    """Enter what came by letter, telephone or visit; `request` in the address begins it from an application."""
    actor = actor_of(request)
    actor.must("complaints.register")
    begun = {"request_number": request.GET.get("request", "")[:60].replace("\0", "")}
    form = RegisterForm(request.POST or None, initial=begun, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            made = register(form.cleaned_data["agency_id"], form.entry(), form.person(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记，编号{number}。").format(number=made.number))
            return redirect("workbench:complaint", made.pk)
    return page(request, "workbench/complaints/complaint_form.html", {"form": form, "complaint": None})


@staff
def complaint_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what a complaint is filed under."""
    actor = actor_of(request)
    found = queries.complaint(actor, pk)
    actor.must("complaints.register", found)
    begun = first_values(found, against_id=found.against_id) | {"reason": found.reason_code}
    form = AmendForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            amend(pk, form.entry_of(found.text), reason_words=form.cleaned_data["reason_words"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已更正登记。"))
            return redirect("workbench:complaint", pk)
    return page(request, "workbench/complaints/complaint_form.html", {"form": form, "complaint": found})
