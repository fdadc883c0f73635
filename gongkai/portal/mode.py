"""Choosing how to read: larger text, high contrast, or both (长者模式). Kept in a cookie, works without JavaScript."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from gongkai.ui.context import MODE_COOKIE, MODES

ONE_YEAR = 365 * 24 * 3600


@require_safe
def mode(request: HttpRequest) -> HttpResponse:
    """Remember the visitor's way of reading and go back to the page they came from.

    Law: Regulation 2019, Art. 23.
    """
    back = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = reverse("portal:home")
    chosen = request.GET.get("set", "")
    answer = HttpResponseRedirect(back)
    answer["Cache-Control"] = "no-store"
    if chosen == "standard" or chosen not in MODES:
        answer.delete_cookie(MODE_COOKIE)
    else:
        answer.set_cookie(MODE_COOKIE, chosen, max_age=ONE_YEAR, samesite="Lax", secure=request.is_secure())
    return answer
