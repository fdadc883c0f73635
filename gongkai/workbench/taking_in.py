"""Taking a list in on one page: what came of it is told, what is wrong is shown line by line below the form."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gongkai.information.importing.tables import TakenIn
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import page
from gongkai.workbench.request_verbs import show_problems


def taken_in(
    request: HttpRequest, form: forms.Form, act: Callable[[dict[str, Any]], TakenIn], *, template: str, home: str
) -> HttpResponse:
    """The page with the form, or, where every line went in, the list at `home`."""
    done: TakenIn | None = None
    if request.method == "POST" and form.is_valid():
        try:
            done = act(form.cleaned_data)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            said = _("新登记{n}条，已有{known}条，有问题{bad}条。")
            words = said.format(n=done.created, known=done.known, bad=len(done.problems))
            (messages.warning if done.problems else messages.success)(request, words)
            if not done.problems:
                return redirect(home)
    return page(request, template, {"form": form, "done": done})
