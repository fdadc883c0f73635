"""One's own account: duties, password, open sessions, display mode."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import password_validators_help_texts
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from gongkai.accounts import queries
from gongkai.accounts.actions.change_password import change_password
from gongkai.accounts.actions.end_session import end_session
from gongkai.accounts.actions.move_session import move_session
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.refusals import show_refusal

MODES = (
    ("standard", gettext_lazy("标准")),
    ("large", gettext_lazy("大字")),
    ("contrast", gettext_lazy("高对比度")),
    ("elder", gettext_lazy("大字并高对比度")),
)
MODE_COOKIE, A_YEAR = "gongkai_mode", 365 * 24 * 3600


class PasswordForm(forms.Form):
    """The present password, and the new one twice."""

    old_password = forms.CharField(
        label=gettext_lazy("原密码"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new_password = forms.CharField(
        label=gettext_lazy("新密码"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again_password = forms.CharField(
        label=gettext_lazy("再输一遍新密码"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the same new password twice."""
        given = super().clean() or {}
        if (
            given.get("new_password")
            and given.get("again_password")
            and given["new_password"] != given["again_password"]
        ):
            self.add_error("again_password", _("两次输入的新密码不一致，请重新输入。"))
        return given


@staff
def profile(request: HttpRequest) -> HttpResponseBase:
    """Who I am here, what I may do, and where I am signed in."""
    actor = actor_of(request)
    view = queries.own_account(actor, on=timezone.localdate())
    context = {"person": view.user, "view": view, "modes": MODES, "this_session": request.session.session_key}
    return page(request, "workbench/profile.html", context)


@staff
@sensitive_post_parameters()
@sensitive_variables("form")
def password(request: HttpRequest) -> HttpResponseBase:
    """Choose a new password; the only page open to somebody who must."""
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _change(request, form)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("密码已修改，其他地方的登录已全部结束。"))
            return redirect(_onward(request))
    used = _("不能与最近%(count)d次使用过的密码相同。") % {"count": settings.PASSWORD_HISTORY}
    context = {"form": form, "rules": [*password_validators_help_texts(), used], "next": request.GET.get("next", "")}
    return page(request, "workbench/password.html", context)


@require_POST
@staff
def session_end(request: HttpRequest, pk: int) -> HttpResponseBase:
    """End another session of one's own."""
    end_session(pk, by=actor_of(request))
    messages.success(request, _("该处登录已结束。"))
    return redirect("workbench:profile")


@require_POST
@staff
def display(request: HttpRequest) -> HttpResponseBase:
    """Keep the reading mode on this device, for the workbench and the portal alike."""
    mode = request.POST.get("mode", "")
    response = redirect("workbench:profile")
    if mode in dict(MODES):
        response.set_cookie(MODE_COOKIE, mode, max_age=A_YEAR, samesite="Lax", secure=request.is_secure())
    return response


def _change(request: HttpRequest, form: PasswordForm) -> None:
    key = request.session.session_key or ""
    given = form.cleaned_data
    user = change_password(given["old_password"], given["new_password"], keep_session=key, by=actor_of(request))
    update_session_auth_hash(request, user)  # turns the session's key
    move_session(key, to=request.session.session_key or "", by=actor_of(request))


def _onward(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    own = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return wanted if own else "workbench:profile"
