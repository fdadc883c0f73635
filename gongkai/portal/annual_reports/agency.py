"""历年年报数据: what the released reports of one body say, year after year, and where to read each.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.annual_reports import public
from gongkai.annual_reports.public_rows import PublicReportRow
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.report_lines import line_keys
from gongkai.portal.annual_reports import addresses, sheets
from gongkai.portal.annual_reports.pages import page, scope_asked, too_many
from gongkai.portal.freshness import checked_page, public_page
from gongkai.ui import year_lines
from gongkai.ui.year_lines import YearGroup, figure, named


@require_safe
def reports_agency(request: HttpRequest, code: str) -> HttpResponse:
    """One body's figures since its first released report, drawn and as tables; without any there is no such page.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    is_file = request.GET.get("export") in (sheets.CSV, sheets.XLSX)
    return _file(request, code) if is_file else _page(request, code)


@public_page
def _page(request: HttpRequest, code: str) -> HttpResponse:
    rows = _released(code)
    scope = _scope(request, rows)
    name, groups = rows[0].agency_name, _groups(code, scope)
    shown = {
        "name": name,
        "code": code,
        "scope": scope,
        "scopes": sorted({row.scope for row in rows}),
        "drawings": year_lines.drawings(groups),
        "years": groups[0].years if groups else (),
        "table": [
            (named(line.label), _(line.unit), list(map(figure, line.values)))
            for group in groups
            for line in group.lines
        ],
        "reports": [(row, addresses.of_row(request, row)) for row in rows],
    }
    return page(request, "agency", shown, title=_("%(name)s历年年报数据") % {"name": name})


@checked_page
def _file(request: HttpRequest, code: str) -> HttpResponse:
    rows = _released(code)
    title = _("%(name)s历年年报数据") % {"name": rows[0].agency_name}
    refused = too_many(request, title=title)
    if refused is not None:
        return refused
    groups = _groups(code, _scope(request, rows))
    years = groups[0].years if groups else ()
    cells = ([named(line.label), _(line.unit), *line.values] for group in groups for line in group.lines)
    heads = [_("指标"), _("计量单位"), *map(str, years)]
    return sheets.download(cells, heads=heads, shape=request.GET["export"], name=title)


def _released(code: str) -> list[PublicReportRow]:
    rows = public.index(agency_code=code, size=public.ALL) if code else []
    if not rows:
        raise Http404
    return rows


def _scope(request: HttpRequest, rows: Sequence[PublicReportRow]) -> Scope:
    """Whose figures: as asked, if there are any; else those of the newest report."""
    asked = scope_asked(request)
    return Scope(asked) if any(row.scope == asked for row in rows) else rows[0].scope


def _groups(code: str, scope: Scope) -> list[YearGroup]:
    return year_lines.groups(public.series(code, line_keys(), scope=scope))
