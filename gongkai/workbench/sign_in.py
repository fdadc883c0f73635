"""Signing in."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters

from gongkai.accounts.actions.begin_session import begin_session
from gongkai.accounts.actions.note_refused_sign_in import note_refused_sign_in
from gongkai.workbench.acting import actor_of
from gongkai.workbench.browsers import browser_name
from gongkai.workbench.held_form import send_on

LONGEST_NAME, LONGEST_PASSWORD = 150, 1000


@sensitive_post_parameters("password")
@csrf_protect
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Let a member of staff in, and lead on to where they wanted to go."""
    if request.method != "POST":
        return redirect(_onward(request)) if request.user.is_authenticated else _page(request)
    username = request.POST.get("username", "").strip().replace("\0", "")[:LONGEST_NAME]
    user = authenticate(request, username=username, password=request.POST.get("password", "")[:LONGEST_PASSWORD])
    if user is None:
        if not getattr(request, "axes_locked_out", False):
            note_refused_sign_in(username, address=_address(request), locked=False)
        return _page(request, problem=_("账号或密码不正确。请核对后重新输入。"), status=HTTPStatus.UNPROCESSABLE_ENTITY)
    login(request, user)
    if not request.session.session_key:
        request.session.save()
    _begin(request)
    return send_on(request, request.POST.get("kept", "")) or redirect(_onward(request))


def locked_out(request: HttpRequest, response: HttpResponse | None = None, credentials: Any = None) -> HttpResponse:
    """The answer after too many failures: when to try again, in the same words whether or not the account exists."""
    minutes = int(timedelta(hours=settings.AXES_COOLOFF_TIME).total_seconds() // 60)
    problem = _(
        "连续输错次数过多，该账号在本机暂停登录%(minutes)d分钟。请稍后再试；忘记密码的，请联系本单位系统管理员重置。"
    ) % {"minutes": minutes}
    return _page(request, problem=problem, status=HTTPStatus.TOO_MANY_REQUESTS)


def _begin(request: HttpRequest) -> None:
    actor = actor_of(request)
    begun = begin_session(
        session_key=request.session.session_key or "",
        address=_address(request),
        browser=browser_name(request.headers.get("User-Agent", "")),
        by=actor,
    )
    if begun.ended_others:
        messages.warning(request, _("同时登录的数量已达上限，最早的一处登录已被结束。如非本人操作，请立即修改密码。"))


def _page(request: HttpRequest, *, problem: str = "", status: int = HTTPStatus.OK) -> HttpResponse:
    context = {
        "problem": problem,
        "username": request.POST.get("username", ""),
        "next": request.POST.get("next", request.GET.get("next", "")),
        "kept": request.POST.get("kept", ""),
    }
    return render(request, "workbench/sign_in.html", context, status=status)


def _onward(request: HttpRequest) -> str:
    wanted = request.POST.get("next", request.GET.get("next", ""))
    own = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return wanted if own else "workbench:home"


def _address(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))
