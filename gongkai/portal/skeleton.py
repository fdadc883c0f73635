"""Busy pages without template inheritance: the frame is rendered once with holes in it, each page fills the holes."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language, gettext as _

from gongkai.portal import drawn, memory
from gongkai.portal.directory import directory
from gongkai.portal.frame import Crumbs, navigation
from gongkai.portal.freshness import stamp_of
from gongkai.portal.metatags import Tags
from gongkai.ui.context import MODES, identity, mode_of, other_language

HOLE = re.compile(r"\[\[(title|meta|other|body)\]\]")


def _pieces(request: HttpRequest, active: str, *, hide_search: bool) -> list[str]:
    """The frame cut at its holes: text and names of holes by turns."""
    mode = mode_of(request)

    def make() -> list[str]:
        shown = {
            "site": identity(),
            "mode": MODES[mode],
            "mode_name": mode,
            "portal_nav": navigation(directory(request), active),
            "other_language": "[[other]]",
            "hide_search": hide_search,
        }
        return HOLE.split(render_to_string("portal/skeleton.html", shown))

    key = ("skeleton", stamp_of(request), get_language(), mode, active, hide_search)
    kept: list[str] = memory.remember(key, make)
    return kept


def _meta(tags: Tags, feed: str) -> str:
    lines = [f'<meta name="{escape(name)}" content="{escape(content)}">' for name, content in tags]
    if feed:
        lines.append(f'<link rel="alternate" type="application/atom+xml" href="{escape(feed)}">')
    return "\n".join(lines)


def page(
    request: HttpRequest,
    template: str,
    shown: Mapping[str, Any],
    *,
    title: str,
    tags: Tags,
    active: str = "",
    crumbs: Crumbs,
    feed: str = "",
    hide_search: bool = False,
    status: int = 200,
) -> HttpResponse:
    """A whole page around one fragment; the fragment's template gets `request`, `stem` and what is given."""
    home = (_("首页"), reverse("portal:home"))
    body = drawn.crumbs([home, *crumbs]) + render_to_string(template, {"request": request, "stem": stem(), **shown})
    holes = {
        "title": escape(title),
        "meta": _meta(tags, feed),
        "other": escape(other_language(request)),
        "body": body,
    }
    pieces = _pieces(request, active, hide_search=hide_search)
    whole = "".join(holes[piece] if place % 2 else piece for place, piece in enumerate(pieces))
    return HttpResponse(whole, status=status)


def stem() -> str:
    """What the address of every item begins with, in the reader's language."""
    return _stem(get_language() or "")


@lru_cache(maxsize=8)
def _stem(_language: str) -> str:
    return reverse("portal:item", args=[0]).removesuffix("0/")
