"""Signing out."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from gongkai.accounts.actions.end_session import sign_out as end_own_session
from gongkai.workbench.acting import actor_of


@require_POST
@never_cache
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session on this device; somebody whose session has ended already is simply out."""
    if request.user.is_authenticated:
        end_own_session(request.session.session_key or "", by=actor_of(request))
    logout(request)
    messages.success(request, _("已安全退出。"))
    return redirect("workbench:sign_in")
