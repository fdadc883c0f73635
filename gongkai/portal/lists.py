"""What a public list is narrowed to and how it is paged: read from the address line, written back into it."""

import re
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gongkai.portal import drawn, memory
from gongkai.portal.directory import directory
from gongkai.portal.freshness import stamp_of
from gongkai.portal.skeleton import stem
from gongkai.publication import queries_public
from gongkai.publication.queries_public import BadCursor, Facets, Page, PublicFilters

YEAR = re.compile(r"(19|20)\d\d")
MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Listing:
    """One page of a list with its choices and the addresses of the pages beside it."""

    filters: PublicFilters
    page: Page
    facets: Facets
    pager: SimpleNamespace
    agency_options: SafeString
    year_options: SafeString
    chosen: dict[str, str]


def asked(request: HttpRequest, *names: str) -> dict[str, str]:
    """The named values of the address line, without the empty ones."""
    given = {name: request.GET.get(name, "").strip()[:80] for name in names}
    return {name: value for name, value in given.items() if value}


def filters_of(request: HttpRequest, *, column_code: str = "", agency_id: int | None = None) -> PublicFilters:
    """Agency, column and year as asked for; what is not a known value narrows nothing."""
    given = asked(request, "agency", "year", "column")
    listed = directory(request)
    column = column_code or (given.get("column", "") if given.get("column") in listed.tree.by_code else "")
    year = int(given["year"]) if YEAR.fullmatch(given.get("year", "")) else None
    named = listed.by_code.get(given.get("agency", ""))
    return PublicFilters(agency_id or (named.id if named else None), column, year)


def start_of(request: HttpRequest) -> str:
    """The page mark asked for: a cursor, or the month to jump to."""
    month = MONTH.fullmatch(request.GET.get("at", ""))
    if month:
        return queries_public.jump(int(month[1]), int(month[2]))
    return request.GET.get("cursor", "")


def page_of(request: HttpRequest, filters: PublicFilters, *, size: int) -> Page:
    """The page asked for; a mark we did not give means the first page."""
    try:
        return queries_public.page(filters, start_of(request), size)
    except BadCursor:
        return queries_public.page(filters, "", size)


def pager_of(request: HttpRequest, page: Page, *, total: int) -> SimpleNamespace:
    """The addresses of the first, previous, next and last page."""
    kept = asked(request, "agency", "year", "column")

    def to(mark: str | None) -> str:
        return f"?{urlencode({**kept, 'cursor': mark})}" if mark else ""

    first = f"?{urlencode(kept)}" if page.previous else ""
    return SimpleNamespace(
        total=total, first=first, previous=to(page.previous), next=to(page.next), last=to(page.last), label=_span(page)
    )


def _span(page: Page) -> str:
    if not page.rows:
        return ""
    newest, oldest = page.rows[0].published_on, page.rows[-1].published_on
    return _("本页发布于%(oldest)s至%(newest)s") % {"oldest": oldest.isoformat(), "newest": newest.isoformat()}


def facets_of(request: HttpRequest, filters: PublicFilters) -> Facets:
    """The counts beside each choice, kept while the record does not change."""
    return memory.remember(("facets", stamp_of(request), filters), lambda: queries_public.facets(filters))


def listing(request: HttpRequest, *, column_code: str = "", agency_id: int | None = None, size: int = 20) -> Listing:
    """One page of a list as asked for."""
    filters = filters_of(request, column_code=column_code, agency_id=agency_id)
    page = page_of(request, filters, size=size)
    facets = facets_of(request, filters)
    chosen = asked(request, "agency", "year", "column", "at")
    return Listing(
        filters,
        page,
        facets,
        pager_of(request, page, total=facets.total),
        agency_options(request, facets, chosen.get("agency", "")),
        year_options(facets, chosen.get("year", "")),
        chosen,
    )


def agency_options(request: HttpRequest, facets: Facets, chosen: str) -> SafeString:
    """The agencies a list can be narrowed to."""
    listed = directory(request).by_id
    named = ((listed[one.value], one.count) for one in facets.agencies if one.value in listed)
    return drawn.options(((agency.code, agency.name, count) for agency, count in named), chosen=chosen)


def year_options(facets: Facets, chosen: str) -> SafeString:
    """The years a list can be narrowed to."""
    return drawn.options(((one.value, str(one.value), one.count) for one in facets.years), chosen=chosen)


def as_context(shown: Listing, *, with_agency: bool = True) -> dict[str, Any]:
    """The names a list template uses."""
    rows = shown.page.rows
    return {
        "rows": rows,
        "table_rows": drawn.table_rows(rows, stem=stem(), with_agency=with_agency, today=timezone.localdate()),
        "pager": shown.pager,
        "agency_options": shown.agency_options,
        "year_options": shown.year_options,
        "chosen": shown.chosen,
        "total": shown.facets.total,
    }
