"""How a page of 读者反馈 is put together."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.portal import metatags
from gongkai.portal.frame import Crumbs, frame
from gongkai.readers.entering import Place

HOUR = 3600  # seconds


def page(
    request: HttpRequest,
    name: str,
    shown: Mapping[str, Any],
    *,
    title: str,
    above: Crumbs | None = None,
    status: int = 200,
) -> HttpResponse:
    """One page; `above` stands between the home page and the page itself."""
    parts = frame(request, tags=metatags.for_list(title), crumbs=[*(above or ()), (title, "")])
    return render(request, f"portal/readers/{name}.html", {**parts, "title": title, **shown}, status=status)


def above_place(place: Place) -> Crumbs:
    """The way to the page a reader speaks of."""
    return [(place.title, place.path)] if place.path != "/" else []


def above_follow() -> Crumbs:
    """The way to what became of a report."""
    return [(_("查询反馈结果"), reverse("portal:fault_follow"))]
