"""What the frame around every staff page shows: who is working, for whom, and the menu."""

from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from gongkai.notices import queries as notices
from gongkai.workbench import menu, shortcuts
from gongkai.workbench.acting import actor_of
from gongkai.workbench.help import texts


def frame(request: HttpRequest) -> dict[str, Any]:
    """The names signed-in staff pages ask for: who works, the menu, unread notices and threads, help, keys; read lazily."""
    match = request.resolver_match
    if match is None or match.namespace not in ("workbench", "oversight", "ui"):
        return {}
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"accounts": settings.DEMO_ACCOUNTS if settings.DEMO else (), "demo_password": settings.DEMO_PASSWORD}
    page = match.url_name or ""
    return {
        "actor": SimpleLazyObject(lambda: actor_of(request)),
        "agency_name": SimpleLazyObject(lambda: cast("Any", request.user).agency.name),
        "unread": SimpleLazyObject(lambda: notices.unread_counts(actor_of(request))),
        "help": SimpleLazyObject(lambda: texts.shown(help_name(page))),
        "shortcuts": SimpleLazyObject(lambda: shortcuts.offered(actor_of(request))),
        "nav": SimpleLazyObject(lambda: menu.navigation(actor_of(request), page, today=timezone.localdate())),
    }


def help_name(page: str) -> str:
    """The place of the menu whose help stands beside a page: the nearest, so that `remedy_new` finds `remedies`."""
    links = [link for section in menu.SECTIONS for link in section.links]
    return next((link.name for link in links if link.name == page), "") or next(
        (link.name for link in links if link.shows(page)), page
    )
