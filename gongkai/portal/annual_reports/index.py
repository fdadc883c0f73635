"""年报数据与图表: every released report, by year and body.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from itertools import groupby
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from gongkai.annual_reports import public
from gongkai.annual_reports.public_rows import PublicReportRow
from gongkai.portal import drawn, lists
from gongkai.portal.annual_reports import addresses, kept
from gongkai.portal.annual_reports.pages import page
from gongkai.portal.freshness import public_page


@public_page
def reports(request: HttpRequest) -> HttpResponse:
    """The reports with figures, the newest year first; a filter nobody knows narrows nothing.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    chosen = _chosen(request)
    year, code = int(chosen["year"]) if "year" in chosen else None, chosen.get("agency", "")
    total, number = public.count(year, code), _number(request)
    rows = public.index(year, code, page=number)
    shown = {
        "years": [(of_year, _lines(request, lines)) for of_year, lines in groupby(rows, key=lambda row: row.year)],
        "total": total,
        "chosen": chosen,
        "pager": _pager(chosen, number, total=total),
        **_options(request, chosen),
    }
    return page(request, "index", shown, title=_("年报数据与图表"))


def _chosen(request: HttpRequest) -> dict[str, str]:
    given = lists.asked(request, "year", "agency")
    known = {"year": {str(year) for year, _count in kept.years(request)},
             "agency": {body.code for body in kept.bodies(request)}}  # fmt: skip
    return {name: value for name, value in given.items() if value in known[name]}


def _options(request: HttpRequest, chosen: dict[str, str]) -> dict[str, Any]:
    bodies = ((body.code, body.name, body.count) for body in kept.bodies(request))
    years = ((year, str(year), count) for year, count in kept.years(request))
    return {
        "agency_options": drawn.options(bodies, chosen=chosen.get("agency", "")),
        "year_options": drawn.options(years, chosen=chosen.get("year", "")),
    }


def _lines(request: HttpRequest, rows: Any) -> list[tuple[PublicReportRow, str]]:
    return [(row, addresses.of_row(request, row)) for row in rows]


def _number(request: HttpRequest) -> int:
    given = request.GET.get("page", "")
    return max(int(given), 1) if given.isascii() and given.isdigit() and len(given) < 7 else 1


def _pager(chosen: dict[str, str], number: int, *, total: int) -> SimpleNamespace:
    pages = max(-(-total // public.SIZE), 1)

    def to(page: int) -> str:
        return f"?{urlencode({**chosen, 'page': page})}" if 1 <= page <= pages and page != number else ""

    return SimpleNamespace(
        total=total,
        first=to(1) if number > 2 else "",
        previous=to(number - 1),
        next=to(number + 1),
        last=to(pages) if number < pages - 1 else "",
        label=_("第%(page)s页，共%(pages)s页") % {"page": number, "pages": pages} if pages > 1 else "",
    )
