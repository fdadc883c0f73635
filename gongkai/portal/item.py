"""信息页: one released item with its metadata, text and files."""

from types import SimpleNamespace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.portal import drawn, metatags
from gongkai.portal.directory import directory
from gongkai.portal.facts import drawn as drawn_facts, facts_of
from gongkai.portal.frame import Crumbs, column_address, frame
from gongkai.portal.freshness import public_page
from gongkai.portal.skeleton import page, stem
from gongkai.publication import queries_public
from gongkai.publication.queries_public import NotFound, PublicView


def found(pk: int) -> PublicView:
    """A public item, or the page does not exist."""
    try:
        return queries_public.item(pk)
    except NotFound as absent:
        raise Http404 from absent


@public_page
def item(request: HttpRequest, pk: int) -> HttpResponse:
    """What the public reads; 410 and no more than may be said once it has been taken away.

    Law: Regulation 2019, Arts. 12, 23-24.
    """
    try:
        view = queries_public.item(pk)
    except NotFound:
        return _gone(request, pk)
    return page(request, "portal/item.html", shown(view), **_frame(request, view))


def shown(view: PublicView) -> dict[str, Any]:
    """The names the item templates use."""
    return {
        "item": SimpleNamespace(**view.item),
        "files": view.files,
        "related": drawn.related(view.related, stem=stem()),
        "facts": drawn_facts(facts_of(view.item)),
    }


def _frame(request: HttpRequest, view: PublicView) -> dict[str, Any]:
    listed = directory(request)
    code = view.item["column_code"]
    path = listed.tree.path(code)
    crumbs: Crumbs = [(_(step.name), column_address(step)) for step in path]
    root = path[0] if path else None
    tags = metatags.for_item(
        view.item, column=listed.tree.by_code.get(code), root=_(root.name) if root else _("政府信息公开")
    )
    return {
        "title": view.item["title"],
        "tags": tags,
        "active": root.code if root else "",
        "crumbs": [*crumbs, (_("正文"), "")],
    }


def _gone(request: HttpRequest, pk: int) -> HttpResponse:
    gone = queries_public.gone(pk)
    if gone is None:
        raise Http404
    answer = render(request, "portal/gone.html", {**frame(request, tags=metatags.for_site()), "gone": gone}, status=410)
    answer["Cache-Control"] = "no-cache"
    return answer
