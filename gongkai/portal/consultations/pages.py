"""How a public page of this room is put together."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.paging import Page
from gongkai.portal import metatags
from gongkai.portal.frame import Crumbs, frame

HOUR = 3600


def page(
    request: HttpRequest,
    name: str,
    shown: Mapping[str, Any],
    *,
    title: str,
    above: Crumbs | None = None,
    status: int = 200,
) -> HttpResponse:
    """One page below 征求意见 or 咨询; `above` stands between the home page and the page itself."""
    parts = frame(request, tags=metatags.for_list(title), crumbs=[*(above or ()), (title, "")])
    context = {**parts, "title": title, **shown}
    return render(request, f"portal/consultations/{name}.html", context, status=status)


def above_consultation() -> Crumbs:
    """The way to one consultation."""
    return [(_("征求意见"), reverse("portal:consultations"))]


def above_inquiry() -> Crumbs:
    """The way to one question."""
    return [(_("咨询"), reverse("portal:inquiries"))]


def pager(found: Page[Any], chosen: Mapping[str, str]) -> SimpleNamespace:
    """The addresses of the first, previous, next and last page."""

    def to(number: int) -> str:
        return (
            f"?{urlencode({**chosen, 'page': number})}" if 1 <= number <= found.pages and number != found.page else ""
        )

    return SimpleNamespace(
        total=found.total,
        first=to(1) if found.page > 2 else "",
        previous=to(found.page - 1),
        next=to(found.page + 1),
        last=to(found.pages) if found.page < found.pages - 1 else "",
        label=_("第%(page)s页，共%(pages)s页") % {"page": found.page, "pages": found.pages} if found.pages > 1 else "",
    )


def asked(request: HttpRequest, *names: str) -> dict[str, str]:
    """The named values of the address line, without the empty ones and without the sign no database holds."""
    given = {name: request.GET.get(name, "").replace("\0", "").strip()[:80] for name in names}
    return {name: value for name, value in given.items() if value}


def page_number(request: HttpRequest) -> int:
    """The number of the page in the address; 1 when it makes no sense."""
    given = request.GET.get("page", "")
    return max(int(given), 1) if given.isascii() and given.isdigit() and len(given) < 7 else 1
