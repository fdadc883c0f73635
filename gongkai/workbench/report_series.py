"""历年数据: the figures of one body year by year, as a drawing and as a table.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.annual_reports import queries
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.report_lines import line_keys
from gongkai.ui import year_lines
from gongkai.ui.year_lines import YearGroup, named
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_list import in_words


@staff
def report_series(request: HttpRequest) -> HttpResponseBase:
    """Choose a body and what to compare; years without a figure stay blank."""
    actor = actor_of(request)
    actor.must("annual_reports.read")
    offices = queries.read_for(actor)
    agency_id = number_asked(request, "agency") or _first(offices, own=actor.agency_id)
    asked = request.GET.get("scope", "")
    scope = asked if asked in set(Scope) else Scope.OWN.value
    groups = year_lines.groups(queries.series(actor, agency_id, line_keys(), scope=scope)) if agency_id else []
    if request.GET.get("export"):
        return _sheet(request, groups)
    context = {
        "offices": offices,
        "chosen": {"agency": agency_id, "scope": scope},
        "scopes": in_words(Scope),
        "groups": groups,
    }
    return render(request, "workbench/report_series.html", context)


def _first(offices: Sequence[tuple[int, str]], *, own: int | None) -> int:
    """One's own body, else the first there is; 0 for those who hold their duties in a section only."""
    reach = [agency_id for agency_id, _name in offices]
    return own if own in reach and own else next(iter(reach), 0)


def _sheet(request: HttpRequest, groups: list[YearGroup]) -> HttpResponseBase:
    years = groups[0].years if groups else ()
    lines = ([named(line.label), _(line.unit), *line.values] for group in groups for line in group.lines)
    heads = [_("指标"), _("单位"), *(str(year) for year in years)]
    return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("历年数据"))
