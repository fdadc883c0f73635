"""What the frame around every staff page shows: who is working, for whom, and the menu."""

from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from gongkai.workbench import menu
from gongkai.workbench.acting import actor_of


def frame(request: HttpRequest) -> dict[str, Any]:
    """The names `actor`, `agency_name` and `nav` for signed-in staff; read only if a template asks for them."""
    match = request.resolver_match
    if match is None or match.namespace not in ("workbench", "oversight", "ui"):
        return {}
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"accounts": settings.DEMO_ACCOUNTS if settings.DEMO else (), "demo_password": settings.DEMO_PASSWORD}
    page = match.url_name or ""
    return {
        "actor": SimpleLazyObject(lambda: actor_of(request)),
        "agency_name": SimpleLazyObject(lambda: cast("Any", request.user).agency.name),
        "nav": SimpleLazyObject(lambda: menu.navigation(actor_of(request), page, today=timezone.localdate())),
    }
