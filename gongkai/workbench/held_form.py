"""A form posted after the session had ended: kept on the sign-in page, and sent on when the person is back.

What was typed travels signed through the person's own browser, never through the database; files cannot travel so.
"""

from http import HTTPStatus

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

SALT = "workbench.held_form"
HOURS = 12
_NEVER_HELD = ("csrfmiddlewaretoken", "password")


def sign_in_holding(request: HttpRequest, *, why: str) -> HttpResponseBase:
    """The sign-in page with what was typed kept inside it."""
    context = {"why": why or _("请先登录。"), "kept": hold(request), "had_files": bool(request.FILES), "next": ""}
    return render(request, "workbench/sign_in.html", context, status=HTTPStatus.UNAUTHORIZED)


def hold(request: HttpRequest) -> str:
    """The address and the typed values, signed, so that they cannot be bent on the way."""
    pairs = [(name, value) for name, values in request.POST.lists() for value in values if not _is_secret(name)]
    return signing.dumps({"path": request.path, "pairs": pairs}, salt=SALT, compress=True)


def send_on(request: HttpRequest, kept: str) -> HttpResponse | None:
    """The page that posts the kept form again at one press; nothing when there is none or it has been bent."""
    try:
        held = signing.loads(kept, salt=SALT, max_age=HOURS * 3600)
    except signing.BadSignature:
        return None
    if not url_has_allowed_host_and_scheme(held["path"], allowed_hosts=None):
        return None
    return render(request, "workbench/send_on.html", {"path": held["path"], "pairs": held["pairs"]})


def _is_secret(name: str) -> bool:
    return any(word in name for word in _NEVER_HELD)
