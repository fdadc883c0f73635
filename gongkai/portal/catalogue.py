"""政府信息公开目录: every public item under its four statutory headings, to read, print or take away."""

from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_safe

from gongkai.catalogue import public
from gongkai.portal import drawn, lists, memory, metatags
from gongkai.portal.catalogue_files.addresses import addresses
from gongkai.portal.catalogue_files.data import MOST, catalogue_data
from gongkai.portal.directory import directory
from gongkai.portal.freshness import public_page, stamp_of
from gongkai.portal.offices import office_of
from gongkai.portal.skeleton import page

ON_SCREEN = 30
ON_PAPER = 500
LEVEL = "\u3000"  # in front of the name of a column that stands below another


@public_page
def catalogue(request: HttpRequest) -> HttpResponse:
    """The catalogue on screen, with filters.

    Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    listing = lists.listing(request, size=ON_SCREEN)
    name = _("政府信息公开目录")
    shown = {**_shown(request, listing), "all_agencies": _agencies(request), **addresses(request, listing.filters)}
    return page(
        request,
        "portal/catalogue.html",
        shown,
        title=name,
        tags=metatags.for_list(name),
        active="catalogue",
        crumbs=[(name, "")],
        feed=reverse("portal:feed"),
    )


@public_page
def catalogue_print(request: HttpRequest) -> HttpResponse:
    """The catalogue laid out for paper, with the agency's note on how it is compiled.

    Law: Regulation 2019, Art. 12.
    """
    listing = lists.listing(request, size=ON_PAPER)
    listed = directory(request)
    chosen = next((agency for agency in listed.agencies if agency.id == listing.filters.agency_id), listed.government)
    office = office_of(chosen)
    compiled = public.note(chosen.id) if chosen else None
    own = {
        "rows": listing.page.rows,
        "pager": listing.pager,
        "agency": chosen,
        "parts": compiled.parts if compiled else (),
        "note": office.guide.catalogue_note if office and office.guide else "",
    }
    shown = {**own, "today": timezone.localdate()}
    return render(request, "portal/catalogue_print.html", shown)


@require_safe
def catalogue_csv(request: HttpRequest) -> HttpResponseBase:
    """The catalogue as a table for spreadsheets: UTF-8 with a mark, so that it opens rightly everywhere."""
    return catalogue_data(request, "csv")


def _shown(request: HttpRequest, listing: lists.Listing) -> dict[str, Any]:
    own = {one.value: one.count for one in listing.facets.columns}
    counted = ((node, sum(own.get(code, 0) for code in codes)) for node, codes in directory(request).with_codes)
    columns = [(node.code, LEVEL * bool(node.depth) + _(node.name), count) for node, count in counted if count]
    chosen = drawn.options(columns, chosen=listing.chosen.get("column", ""))
    return {**lists.as_context(listing), "column_options": chosen, "most": MOST}


def _agencies(request: HttpRequest) -> SafeString:
    """Every agency with how much it has published, drawn once for each state of the record."""

    def draw() -> SafeString:
        stem = reverse("portal:agency", args=["-"]).removesuffix("-/")
        return drawn.names(
            (f"{stem}{quote(agency.code)}/", agency.name, agency.count) for agency in directory(request).agencies
        )

    kept: SafeString = memory.remember(("agencies", stamp_of(request), get_language()), draw)
    return kept
