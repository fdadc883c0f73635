"""信息页: one released item with its metadata, text and files."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext as _

from gongkai.catalogue.queries import ColumnTree
from gongkai.law.vocabulary import ItemKind
from gongkai.portal import drawn, memory, metatags
from gongkai.portal.annual_reports import addresses
from gongkai.portal.directory import directory
from gongkai.portal.facts import drawn as drawn_facts, facts_of
from gongkai.portal.frame import Crumbs, column_address, frame
from gongkai.portal.freshness import public_page, stamp_of
from gongkai.portal.skeleton import page, stem
from gongkai.publication import queries_public, standing_public
from gongkai.publication.queries_public import NotFound, PublicView
from gongkai.ui.special import special


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
    context = {**shown(view), "figures": _figures(request, view)}
    return page(request, "portal/item.html", context, **_frame(request, view))


def _figures(request: HttpRequest, view: PublicView) -> str:
    """Where the figures of an annual report are drawn; empty for anything else."""
    if view.item["kind"] != ItemKind.ANNUAL_REPORT:
        return ""
    pk = view.item["item_id"]
    return addresses.of_items(request, [pk]).get(pk, "")


def shown(view: PublicView) -> dict[str, Any]:
    """The names the item templates use."""
    body = view.item["body_html"].replace("<table", '<table tabindex="0"')  # a wide one scrolls, by keyboard too
    return {
        "item": SimpleNamespace(**{**view.item, "body_html": body}),
        "special": special(view.item["kind"], view.item["extra"], today=timezone.localdate()),
        "standing": standing_public.standing(view.item["item_id"], view.item),
        "files": view.files,
        "related": drawn.related(view.related, stem=stem()),
        "facts": drawn_facts(facts_of(view.item)),
    }


@dataclass(frozen=True)
class Place:
    """Where the items of one column stand: what their frames share."""

    crumbs: Crumbs
    tags: metatags.Tags
    active: str


def _frame(request: HttpRequest, view: PublicView) -> dict[str, Any]:
    code, name = view.item["column_code"], view.item["column_name"]
    key = ("place", stamp_of(request), get_language(), code, name)
    place: Place = memory.remember(key, lambda: _place(directory(request).tree, code, name))
    return {
        "title": view.item["title"],
        "tags": metatags.for_item(view.item, above=place.tags),
        "active": place.active,
        "crumbs": [*place.crumbs, (_("正文"), "")],
    }


def _place(tree: ColumnTree, code: str, name: str) -> Place:
    """Of a live column, or of one that is retired and only has the name it had."""
    path, column = tree.path(code), tree.by_code.get(code)
    root = _(path[0].name) if path else _("政府信息公开")
    tags = metatags.for_column(column, root=root) if column else metatags.for_list(name, kind=root)
    return Place([(_(step.name), column_address(step)) for step in path], tags, path[0].code if path else "")


def _gone(request: HttpRequest, pk: int) -> HttpResponse:
    gone = queries_public.gone(pk)
    if gone is None:
        raise Http404
    if gone.into:
        return HttpResponsePermanentRedirect(reverse("portal:item", args=[gone.into]))
    answer = render(request, "portal/gone.html", {**frame(request, tags=metatags.for_site()), "gone": gone}, status=410)
    answer["Cache-Control"] = "no-cache"
    return answer
