"""申请表: paper forms handed out at the counter are counted; the blank form is printed from here.

Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.info_requests.actions.issue_paper_form import MOST, issue_paper_form
from gongkai.info_requests.actions.print_form import print_blank_form
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.request_files import TYPES, download

REGISTER = "info_requests.register"


class HandedOutForm(forms.Form):
    """How many, by whom."""

    agency_id = number_choice(gettext_lazy("机关"))
    count = forms.IntegerField(label=gettext_lazy("份数"), min_value=1, max_value=MOST, initial=1)

    def __init__(self, *args: Any, offices: list[tuple[int, str]], **kwargs: Any) -> None:
        """The bodies whose counter this is."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", list(offices))


@staff
def request_forms(request: HttpRequest) -> HttpResponse:
    """Count a form handed out, print more."""
    actor = actor_of(request)
    actor.must(REGISTER)
    offices = agencies.choices(actor, REGISTER)
    form = HandedOutForm(request.POST if request.method == "POST" else None, offices=offices)
    if request.method == "POST" and form.is_valid():
        try:
            today = issue_paper_form(form.cleaned_data["agency_id"], count=form.cleaned_data["count"], by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已登记领取，今日共发放{n}份。").format(n=today.count))
            return redirect("workbench:request_forms")
    context = {"form": form, "offices": offices, "versions": list(reversed(Version))}
    return page(request, "workbench/request_forms.html", context)


@staff
def request_form_file(request: HttpRequest, pk: int, version: str, shape: str) -> HttpResponse:
    """The blank form of a body."""
    actor = actor_of(request)
    actor.must(REGISTER)
    names = dict(agencies.choices(actor, REGISTER))
    if pk not in names:
        raise Unknown
    if shape not in TYPES or version not in {one.value for one in Version}:
        raise Http404
    data = print_blank_form(pk, version=Version(version), file_format=shape)  # type: ignore[arg-type]
    return download(data, name=f"{names[pk]}{_('申请表')}.{shape}", media_type=TYPES[shape])
