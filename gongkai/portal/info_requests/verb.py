"""One thing an applicant does in the own case: a small page, one action, back to the case."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.info_requests.displays_following import Followed
from gongkai.law.refusals import Refusal
from gongkai.portal.info_requests import entry, fields
from gongkai.portal.info_requests.guarded import is_foreign
from gongkai.portal.info_requests.pages import page

Act = Callable[[Followed, forms.Form], object]
Sent = Callable[[HttpRequest, Followed, forms.Form], dict[str, Any]]


@dataclass(frozen=True)
class Verb:
    """What is done under which name, with which form, and what the page and the button say."""

    name: str  # as `Followed.can` has it
    template: str
    title: str
    form: type[forms.Form]


def do(request: HttpRequest, verb: Verb, act: Act, *, sent: Sent | None = None) -> HttpResponse:
    """Show the page, or act and go back; what cannot be done (any more) leads back to the case, which says why.

    `sent` looks at what else came with the form and may add errors; what it gives back is shown.
    """
    case = entry.entered(request)
    if case is None:
        return redirect("portal:request_follow")
    if verb.name not in case.can:
        return redirect("portal:request_case")
    form = verb.form(request.POST if request.method == "POST" else None, use_required_attribute=False)
    shown = {"case": case, "form": form, "title": _(verb.title)} | (sent(request, case, form) if sent else {})
    if request.method == "POST" and _did(request, form, case, act):
        answer: HttpResponse = redirect(f"{reverse('portal:request_case')}?done={verb.name}")
    else:
        answer = page(
            request, verb.template, shown, title=_(verb.title), above="case", status=422 if form.errors else 200
        )
    entry.stay(request, answer)
    return answer


def _did(request: HttpRequest, form: forms.Form, case: Followed, act: Act) -> bool:
    """Whether it is done; if not, the form says why."""
    if is_foreign(request):
        form.add_error(None, fields.SENT_TWICE)
    if not form.is_valid():
        return False
    try:
        act(case, form)
    except Refusal as refusal:
        fields.show(form, refusal)
        return False
    return True
