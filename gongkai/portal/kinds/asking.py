"""What a list by kind is narrowed to: read from the address line, written back into it."""

from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from gongkai.portal.directory import directory
from gongkai.portal.drawn import options
from gongkai.portal.lists import YEAR
from gongkai.publication import public_kinds
from gongkai.publication.errors import BadCursor
from gongkai.publication.public_kinds import KindPage, Sort

MOST = 60  # signs of a search
_ASKED = ("q", "agency", "year")


def asked(request: HttpRequest) -> dict[str, str]:
    """The values asked for, without the empty ones."""
    given = {name: request.GET.get(name, "").replace("\0", "").strip()[:MOST] for name in _ASKED}
    return {name: value for name, value in given.items() if value}


def narrowed(request: HttpRequest, sort: Sort) -> Sort:
    """The list with what was asked for; what is not a known value narrows nothing."""
    given = asked(request)
    body = directory(request).by_code.get(given.get("agency", ""))
    year = int(given["year"]) if YEAR.fullmatch(given.get("year", "")) else None
    return Sort(
        sort.kinds,
        sort.columns,
        agency_id=body.id if body else None,
        year=year,
        words=given.get("q", ""),
        with_files=sort.with_files,
    )


def page_of(request: HttpRequest, sort: Sort) -> KindPage:
    """The page asked for; a mark we did not give means the first page."""
    try:
        return public_kinds.page(sort, request.GET.get("cursor", ""))
    except BadCursor:
        return public_kinds.page(sort)


def context(request: HttpRequest, sort: Sort) -> dict[str, Any]:
    """The names the templates of these lists use."""
    found, given = page_of(request, narrowed(request, sort)), asked(request)

    def to(mark: str | None) -> str:
        return f"?{urlencode({**given, 'cursor': mark})}" if mark else ""

    first = f"?{urlencode(given)}" if found.previous else ""
    bodies = public_kinds.bodies(sort)
    return {
        "page": found,
        "pager": SimpleNamespace(
            total=found.total, first=first, previous=to(found.previous), next=to(found.next), last="", label=""
        ),
        "q": given.get("q", ""),
        "chosen": given,
        "agency_options": options(bodies, chosen=given.get("agency", "")),
        "year_options": options(
            ((year, str(year), count) for year, count in public_kinds.years(sort)), chosen=given.get("year", "")
        ),
        "kept": urlencode(given),
    }
