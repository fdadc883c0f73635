"""一份年度报告: its text, its tables as the form prints them, its files, its figures beside those of other years.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.annual_reports import public
from gongkai.annual_reports.papers.exports import plain
from gongkai.annual_reports.public_rows import PublicReport
from gongkai.law.report_lines import line_groups, line_keys
from gongkai.portal.annual_reports import addresses, tables
from gongkai.portal.annual_reports.opening import opening_of
from gongkai.portal.annual_reports.pages import page, scope_asked
from gongkai.portal.freshness import public_page
from gongkai.publication.errors import NotFound
from gongkai.ui import year_lines
from gongkai.ui.year_lines import Series

AT_A_GLANCE = ("requests_received", "requests_completed", "granted", "reconsiderations", "lawsuits", "proactive_total")
FEWEST = 2  # years worth a drawing


def found(code: str, year: int, scope: str) -> PublicReport:
    """A released report, or the page does not exist."""
    try:
        return public.report(code, year, scope)
    except NotFound as absent:
        raise Http404 from absent


@public_page
def report(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The report to read, listen to, print and take away.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32; Report Format 2021.
    """
    one = found(code, year, scope_asked(request))
    series = public.series(code, line_keys(), scope=one.row.scope)
    shown = {
        "report": one,
        "row": one.row,
        "opening": opening_of(one.body_html),
        "sections": tables.drawn(one.sections),
        "tiles": _tiles(series, year),
        "drawings": year_lines.drawings(year_lines.groups(series)) if len(series) >= FEWEST else [],
        **_beside(request, one),
    }
    above = [(one.row.agency_name, reverse("portal:reports_agency", args=[code]))]
    return page(request, "report", shown, title=one.row.title, above=above)


def _beside(request: HttpRequest, one: PublicReport) -> dict[str, Any]:
    """What the page leads to: its figures as files, the other report of the same year, the other years."""
    row = one.row
    others = [other for other in one.years if (other.year, other.scope) != (row.year, row.scope)]
    return {
        "figures": [
            (shape.upper(), addresses.address(request, row.agency_code, row, "report_figures", shape=shape))
            for shape in ("csv", "json")
        ],
        "twins": [(other, addresses.of_row(request, other)) for other in others if other.year == row.year],
        "others": [(other, addresses.of_row(request, other)) for other in others if other.scope == row.scope],
    }


def _tiles(series: Series, year: int) -> list[dict[str, Any]]:
    """Some figures at a glance, each with that of the year before where there is one."""
    figures = dict(series)
    now, before = figures.get(year, {}), figures.get(year - 1, {})
    named = {line.key: line for group in line_groups() for line in group.lines}
    chosen = [(named[key], named[key].value(now), named[key].value(before)) for key in AT_A_GLANCE if key in named]
    return [
        {
            "label": year_lines.with_unit(line.label, line.unit),
            "value": plain(value),
            "note": _("上年 %(value)s") % {"value": f"{plain(earlier):,}"} if earlier is not None else "",
            "tone": "info",
        }
        for line, value, earlier in chosen
        if value is not None
    ]
