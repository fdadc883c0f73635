"""政府信息公开目录: every public item under its four statutory headings, to read, print or take away."""

import csv
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_safe

from gongkai.portal import drawn, lists, memory, metatags
from gongkai.portal.directory import directory
from gongkai.portal.freshness import public_page, stamp_of
from gongkai.portal.offices import office_of
from gongkai.portal.skeleton import page
from gongkai.publication import queries_public
from gongkai.publication.queries_public import PublicFilters, PublicRow

ON_SCREEN = 30
ON_PAPER = 500
AT_ONCE = 500
MOST_EXPORTED = 20_000
LEVEL = "\u3000"  # in front of the name of a column that stands below another
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@public_page
def catalogue(request: HttpRequest) -> HttpResponse:
    """The catalogue on screen, with filters.

    Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    listing = lists.listing(request, size=ON_SCREEN)
    name = _("政府信息公开目录")
    shown = {**_shown(request, listing), "all_agencies": _agencies(request)}
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
    note = office.guide.catalogue_note if office and office.guide else ""
    own = {"rows": listing.page.rows, "pager": listing.pager, "agency": chosen, "note": note}
    shown = {**own, "today": timezone.localdate()}
    return render(request, "portal/catalogue_print.html", shown)


@require_safe
def catalogue_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The catalogue as a table for spreadsheets: UTF-8 with a mark, so that it opens rightly everywhere."""
    filters = lists.filters_of(request)
    answer = StreamingHttpResponse(_written(filters), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="catalogue.csv"'
    answer["Cache-Control"] = "no-cache"
    return answer


def _shown(request: HttpRequest, listing: lists.Listing) -> dict[str, Any]:
    own = {one.value: one.count for one in listing.facets.columns}
    counted = ((node, sum(own.get(code, 0) for code in codes)) for node, codes in directory(request).with_codes)
    columns = [(node.code, LEVEL * bool(node.depth) + _(node.name), count) for node, count in counted if count]
    chosen = drawn.options(columns, chosen=listing.chosen.get("column", ""))
    return {**lists.as_context(listing), "column_options": chosen, "most": MOST_EXPORTED}


def _agencies(request: HttpRequest) -> SafeString:
    """Every agency with how much it has published, drawn once for each state of the record."""

    def draw() -> SafeString:
        stem = reverse("portal:agency", args=["-"]).removesuffix("-/")
        return drawn.names(
            (f"{stem}{quote(agency.code)}/", agency.name, agency.count) for agency in directory(request).agencies
        )

    kept: SafeString = memory.remember(("agencies", stamp_of(request), get_language()), draw)
    return kept


class _Line:
    """Hands each written line straight back."""

    def write(self, text: str) -> str:
        """The line."""
        return text


def _plain(value: str) -> str:
    """A cell no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(FORMULA) else value


def _written(filters: PublicFilters) -> Iterator[str]:
    writer = csv.writer(_Line())
    heads = (_("索引"), _("名称"), _("内容概述"), _("生成日期"), _("文号"), _("发布机构"), _("栏目"), _("公开日期"))
    yield "\ufeff" + str(writer.writerow(heads))
    for row in _all(filters):
        cells = (
            row.index_number,
            row.title,
            row.summary,
            row.made_on,
            row.doc_number,
            row.agency_name,
            row.column_name,
            row.published_on,
        )
        yield str(writer.writerow([_plain(str(cell)) for cell in cells]))


def _all(filters: PublicFilters) -> Iterator[PublicRow]:
    mark, given = "", 0
    while given < MOST_EXPORTED:
        page = queries_public.page(filters, mark, AT_ONCE)
        yield from page.rows
        given += len(page.rows)
        if not page.next:
            return
        mark = page.next
