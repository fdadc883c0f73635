"""Who is at the other end of a request, and the door every staff page stands behind."""

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth import logout
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from gongkai.accounts.actions.note_refused_access import note_refused_access
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.passwords import must_change_now
from gongkai.accounts.sessions import Standing, standing
from gongkai.attachments import marks
from gongkai.law.refusals import Refusal
from gongkai.workbench.held_form import sign_in_holding
from gongkai.workbench.refusals import HIDDEN, not_found, refused

View = Callable[..., HttpResponseBase]
HIGHEST = 2**63 - 1  # the largest number a record can have


def actor_of(request: HttpRequest) -> Actor:
    """The signed-in person with today's duties, read once a request."""
    found: Actor | None = getattr(request, "actor", None)
    if found is None:
        found = Actor.of(cast("Any", request.user), on=timezone.localdate())
        request.actor = found  # type: ignore[attr-defined]
    return found


def staff(view: View) -> View:
    """A page for signed-in staff: nobody else gets in, and a refusal becomes a sentence."""

    @never_cache
    @wraps(view)
    def behind_the_door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        turned_away = _turned_away(request)
        if turned_away is not None:
            return turned_away
        try:
            _must_be_numbers_of_records(kwargs)
            with marks.noting(lambda: actor_of(request)):
                return view(request, *args, **kwargs)
        except HIDDEN:
            note_refused_access(request.path, method=request.method or "", by=actor_of(request))
            return not_found(request)
        except Refusal as refusal:
            return refused(request, refusal)

    behind_the_door.for_staff = True  # type: ignore[attr-defined]
    return behind_the_door


def page(request: HttpRequest, template: str, context: Mapping[str, Any]) -> HttpResponse:
    """Render a page; with a refused form in it the answer is 422, so that no program takes it for done."""
    forms = [value for value in context.values() if isinstance(value, BaseForm)]
    wrong = any(form.is_bound and form.errors for form in forms) and request.method == "POST"
    return render(request, template, context, status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK)


def _must_be_numbers_of_records(asked: Mapping[str, Any]) -> None:
    """No record has a number the database cannot hold."""
    if any(isinstance(value, int) and value > HIGHEST for value in asked.values()):
        raise Unknown


def _turned_away(request: HttpRequest) -> HttpResponseBase | None:
    if not request.user.is_authenticated:
        return _to_sign_in(request, "")
    now = timezone.now()
    found = standing(request.user.pk, session_key=request.session.session_key, now=now)
    if found is not Standing.OPEN or not request.user.is_active:
        logout(request)
        return _to_sign_in(request, _why(found))
    if must_change_now(request.user, now=now) and request.path != reverse("workbench:password"):
        messages.info(request, _("请先设置新密码，再继续使用。"))
        return redirect(f"{reverse('workbench:password')}?{urlencode({'next': _way_back(request)})}")
    return None


def _why(found: Standing) -> str:
    if found is Standing.IDLE:
        return _("您有一段时间没有操作，为安全起见已退出登录。请重新登录，登录后回到原来的页面。")
    return _("本次登录已结束：可能已在别处退出、密码已修改，或同时登录的数量超出限制。请重新登录。")


def _to_sign_in(request: HttpRequest, why: str) -> HttpResponseBase:
    if request.method == "POST":
        return sign_in_holding(request, why=why)
    if why:
        messages.warning(request, why)
    return redirect(f"{reverse('workbench:sign_in')}?{urlencode({'next': _way_back(request)})}")


def _way_back(request: HttpRequest) -> str:
    return request.get_full_path() if request.method == "GET" else reverse("workbench:home")
