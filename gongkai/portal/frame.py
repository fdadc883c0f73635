"""The frame of every public page: masthead, navigation, footer and the column tree, rendered once and reused."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext as _

from gongkai.portal import memory, metatags
from gongkai.portal.directory import Directory, directory
from gongkai.portal.freshness import stamp_of
from gongkai.ui.context import identity, mode_of, other_language

ELSEWHERE = "[other-language]"  # stands in the kept frame for the page's own address in the other language
Crumbs = list[tuple[str, str]]


@dataclass(frozen=True)
class Shell:
    """The rendered parts above and below a page."""

    top: SafeString
    foot: SafeString


def column_address(column: Any) -> str:
    """Where a column's page is: the guide has a page of its own."""
    return reverse("portal:guide") if column.page == "guide" else reverse("portal:column", args=[column.code])


def navigation(listed: Directory, active: str) -> list[tuple[str, str, bool]]:
    """The line under the masthead: home, the top columns, the catalogue, what can be done."""
    return [
        (_("首页"), reverse("portal:home"), active == "home"),
        *((_(root.name), column_address(root), active == root.code) for root in listed.tree.roots),
        (_("政府信息公开目录"), reverse("portal:catalogue"), active == "catalogue"),
        (_("办事和互动"), reverse("portal:services"), active == "services"),
    ]


def shell(request: HttpRequest, *, active: str, hide_search: bool) -> Shell:
    """The frame with one line of the navigation marked."""
    mode = mode_of(request)

    def render() -> Shell:
        shown = {
            "site": identity(),
            "mode_name": mode,
            "other_language": ELSEWHERE,
            "hide_search": hide_search,
            "portal_nav": navigation(directory(request), active),
        }
        top = render_to_string("ui/parts/portal_top.html", shown)
        return Shell(mark_safe(top), mark_safe(render_to_string("ui/parts/portal_foot.html", shown)))  # noqa: S308

    kept: Shell = memory.remember(("shell", stamp_of(request), get_language(), mode, active, hide_search), render)
    return Shell(mark_safe(kept.top.replace(ELSEWHERE, escape(other_language(request)))), kept.foot)  # noqa: S308


def side(request: HttpRequest, active: str) -> SafeString:
    """The column tree at the left, opened at one column."""

    def render() -> SafeString:
        listed = directory(request)
        path = {node.code for node in listed.tree.path(active)}
        shown = {"branches": [_branch(root, listed, path, active) for root in listed.tree.roots]}
        return mark_safe(render_to_string("portal/parts/tree.html", shown))  # noqa: S308

    return memory.remember(("side", stamp_of(request), get_language(), active), render)


def _branch(node: Any, listed: Directory, path: set[str], active: str) -> dict[str, Any]:
    return {
        "name": _(node.name),
        "address": column_address(node),
        "active": node.code == active,
        "count": listed.counts.get(node.code, 0) if node.page in ("list", "year_list") else None,
        "children": [_branch(child, listed, path, active) for child in node.children] if node.code in path else [],
    }


def frame(
    request: HttpRequest,
    *,
    tags: metatags.Tags,
    active: str = "",
    crumbs: Crumbs | None = None,
    hide_search: bool = False,
) -> dict[str, Any]:
    """What the base template of the portal needs."""
    return {
        "shell": shell(request, active=active, hide_search=hide_search),
        "tags": tags,
        "crumbs": [(_("首页"), reverse("portal:home")), *crumbs] if crumbs else None,
    }
