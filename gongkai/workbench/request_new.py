"""登记申请: the counter clerk enters a request that came by any channel, with the day of receipt worked out at once.

Law: Regulation 2019, Arts. 29, 31; Regulation 2008, Art. 20.
"""

import re
import secrets
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gongkai.info_requests.actions.register import register
from gongkai.info_requests.vocabulary import State
from gongkai.law.refusals import Refusal
from gongkai.ui.held_papers import Held
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.request_held import AT_REGISTRATION, taken
from gongkai.workbench.request_labels import address_of
from gongkai.workbench.request_new_form import RegisterForm
from gongkai.workbench.request_verbs import show_problems

SAVE, ON_SPOT, REFRESH = "save", "on_spot", "refresh"
_KEY = re.compile(r"[\w-]{8,64}", re.ASCII)


@staff
def request_new(request: HttpRequest) -> HttpResponse:
    """Enter a request; what was typed and uploaded stays until it is registered."""
    actor = actor_of(request)
    actor.must("info_requests.register")
    if request.method != "POST":
        return _shown(request, RegisterForm(actor=actor), key=f"desk-{secrets.token_urlsafe(16)}", held=[])
    key = plain(request, "form_key")
    if not _KEY.fullmatch(key):
        key = f"desk-{secrets.token_urlsafe(16)}"
    held, refused = taken(request, actor, form_key=key, roles=AT_REGISTRATION)
    if plain(request, "verb") == REFRESH:
        form = RegisterForm(_as_typed(request), actor=actor)
        return _shown(request, form, key=key, held=held, refused=refused, is_quiet=True)
    form = RegisterForm(request.POST, actor=actor)
    if form.is_valid() and not refused:
        try:
            case = register(
                form.identity(), form.wish(), kind=form.applicant_kind(), **form.source(),
                files=[one.id for one in held], form_key=key, by=actor,
            )  # fmt: skip
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            return _registered(request, case)
    return _shown(request, form, key=key, held=held, refused=refused)


def _registered(request: HttpRequest, case: Any) -> HttpResponse:
    """On to the case, where receipt and register form are printed; or straight to answering on the spot."""
    messages.success(request, _("已登记，申请编号{number}。").format(number=case.number))
    on_spot = address_of("request_answer_on_spot", case.number) or address_of("reply", case.number)
    if plain(request, "verb") == ON_SPOT and case.state != State.UNCONFIRMED and on_spot:
        return redirect(on_spot)
    return redirect("workbench:request", case.number)


def _shown(
    request: HttpRequest, form: RegisterForm, *, key: str, held: list[Held], refused: list[str] | None = None,
    is_quiet: bool = False,
) -> HttpResponse:  # fmt: skip
    by_day = form.by_day()
    if is_quiet:
        form.errors.clear()
    context = {
        "form": form,
        "key": key,
        "held": held,
        "refused": refused or [],
        "by_day": by_day,
        "roles": [(role.value, _(role.label)) for role in AT_REGISTRATION],
        "max_mb": settings.UPLOAD_MAX_MB,
    }
    status = 422 if form.errors or refused else 200
    return render(request, "workbench/request_new.html", context, status=status)


def _as_typed(request: HttpRequest) -> Any:
    """What was typed, without signs no database holds."""
    typed = request.POST.copy()
    for name, values in typed.lists():
        typed.setlist(name, [str(value).replace("\0", "") for value in values])
    return typed
