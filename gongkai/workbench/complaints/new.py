"""登记和更正登记: one screen for a complaint or an appeal that came by letter, telephone or visit, with its papers."""

import re
import secrets
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gongkai.complaints import queries
from gongkai.complaints.actions.amend import amend
from gongkai.complaints.actions.register import register
from gongkai.complaints.vocabulary import Sort
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.complaints.entry_form import AmendForm, RegisterForm, first_values
from gongkai.workbench.fields import plain
from gongkai.workbench.request_held import taken
from gongkai.workbench.request_verbs import show_problems

PAPERS = (FileRole.OTHER,)
_KEY = re.compile(r"[\w-]{8,64}", re.ASCII)


@staff
def complaint_new(request: HttpRequest) -> HttpResponse:
    """Enter what came by letter, telephone or visit; `request` in the address begins it from an application."""
    return _new(request, {"request_number": _asked(request, "request")})


@staff
def appeal_new(request: HttpRequest) -> HttpResponse:
    """The same for an appeal; `earlier` in the address names the complaint whose handling it is against.

    Law: Regulation 2008, Art. 33; Regulation 2019, Arts. 47, 51.
    """
    begun = {"sort": Sort.APPEAL.value, "earlier_number": _asked(request, "earlier")}
    return _new(request, begun | {"request_number": _asked(request, "request")})


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
    shown = {"form": form, "complaint": found, "is_appeal": found.sort is Sort.APPEAL}
    return page(request, "workbench/complaints/complaint_form.html", shown)


def _new(request: HttpRequest, begun: dict[str, Any]) -> HttpResponse:
    """What was typed and uploaded stays until it is registered."""
    actor = actor_of(request)
    actor.must("complaints.register")
    key = plain(request, "form_key") if request.method == "POST" else ""
    if not _KEY.fullmatch(key):
        key = f"desk-{secrets.token_urlsafe(16)}"
    form = RegisterForm(request.POST or None, initial=begun, actor=actor)
    held, refused = taken(request, actor, form_key=key, roles=PAPERS) if request.method == "POST" else ([], [])
    if request.method == "POST" and form.is_valid() and not refused:
        files = {"files": [one.id for one in held], "form_key": key}
        try:
            made = register(form.cleaned_data["agency_id"], form.entry(), form.person(), **files, by=actor)  # type: ignore[arg-type]
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记，编号{number}。").format(number=made.number))
            return redirect("workbench:complaint", made.pk)
    is_appeal = form["sort"].value() == Sort.APPEAL.value
    shown = {"form": form, "complaint": None, "is_appeal": is_appeal, "key": key, "held": held, "refused": refused}
    status = 422 if form.errors or refused else 200
    shown["max_mb"] = settings.UPLOAD_MAX_MB
    return render(request, "workbench/complaints/complaint_form.html", shown, status=status)


def _asked(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "")[:60].replace("\0", "")
