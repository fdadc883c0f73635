"""栏目页: what stands in one column, newest first, narrowed by agency and year."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.catalogue import public
from gongkai.catalogue.public import PublicNil
from gongkai.catalogue.queries import ColumnNode
from gongkai.portal import lists, memory, metatags
from gongkai.portal.annual_reports import addresses
from gongkai.portal.directory import directory
from gongkai.portal.frame import Crumbs, column_address, frame, side
from gongkai.portal.freshness import public_page, stamp_of
from gongkai.portal.kinds.tables import table_links
from gongkai.portal.offices import office_of
from gongkai.portal.skeleton import page
from gongkai.publication import also_listed, linked_public, queries_public


@public_page
def column(request: HttpRequest, code: str) -> HttpResponse:
    """A column as its kind of page asks: a list, the annual reports by year, or how to make a request.

    Law: Regulation 2019, Arts. 12, 20-21, 24; Regulation 2008, Art. 19.
    """
    node = directory(request).column(code)
    if node.page == "guide":
        return HttpResponsePermanentRedirect(reverse("portal:guide"))
    show = PAGES.get(node.page, _list)
    return show(request, node)


def _place(request: HttpRequest, node: ColumnNode) -> dict[str, Any]:
    """Where a column stands: what the frame around its page says."""
    path = directory(request).tree.path(node.code)
    crumbs: Crumbs = [(_(step.name), column_address(step)) for step in path]
    return {"tags": metatags.for_column(node, root=_(path[0].name)), "active": path[0].code, "crumbs": crumbs}


def _frame(request: HttpRequest, node: ColumnNode) -> dict[str, Any]:
    return {**frame(request, **_place(request, node)), "column": node, "side": side(request, node.code)}


def _list(request: HttpRequest, node: ColumnNode) -> HttpResponse:
    listing = lists.listing(request, column_code=node.code)
    shown = {
        **lists.as_context(listing),
        "column": node,
        "nils": _nils(request, node, listing),
        "side": side(request, node.code),
        "tables": table_links(node.code),
        **_beside(request, node),
    }
    feed = reverse("portal:column_feed", args=[node.code])
    return page(request, "portal/column.html", shown, title=_(node.name), feed=feed, **_place(request, node))


def _beside(request: HttpRequest, node: ColumnNode) -> dict[str, Any]:
    """What stands beside the column's own items: documents of higher levels, and items of others listed here as well.

    Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
    """

    def read() -> dict[str, Any]:
        return {
            "linked_documents": linked_public.linked_in(node.codes),
            "also_listed": also_listed.in_columns(tuple(node.codes)),
        }

    kept: dict[str, Any] = memory.remember(("beside column", stamp_of(request), node.code), read)
    return kept


def _nils(request: HttpRequest, node: ColumnNode, listing: lists.Listing) -> Sequence[PublicNil]:
    """Agencies that have said why there is nothing of theirs here; whoever has something is not among them.

    Law: Regulation 2019, Arts. 20-21.
    """
    if listing.filters.year:
        return ()
    said = memory.remember(("nils", stamp_of(request)), lambda: public.nils(today=timezone.localdate()))
    if node.code not in said:
        return ()
    chosen = listing.filters.agency_id
    filled = {one.value for one in listing.facets.agencies if one.count}
    return [one for one in said[node.code] if one.agency_id not in filled and chosen in (None, one.agency_id)]


def _year_list(request: HttpRequest, node: ColumnNode) -> HttpResponse:
    filters = lists.filters_of(request, column_code=node.code)
    facets = lists.facets_of(request, filters)
    chosen = lists.asked(request, "agency", "year")
    years = queries_public.reports_by_year(filters.agency_id, filters.year)
    charted = addresses.of_items(request)
    shown = {
        "years": [(year, [(row, charted.get(row.item_id, "")) for row in rows]) for year, rows in years],
        "year_options": lists.year_options(facets, chosen.get("year", "")),
        "agency_options": lists.agency_options(request, facets, chosen.get("agency", "")),
        "chosen": chosen,
    }
    return render(request, "portal/year_list.html", {**_frame(request, node), **shown})


def _requests(request: HttpRequest, node: ColumnNode) -> HttpResponse:
    listed = directory(request)
    shown = {"office": office_of(listed.government), "agencies": listed.agencies}
    return render(request, "portal/requests.html", {**_frame(request, node), **shown})


PAGES: dict[str, Callable[[HttpRequest, ColumnNode], HttpResponse]] = {"year_list": _year_list, "requests": _requests}
