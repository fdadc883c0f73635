"""历年数据: the figures of one body year by year, as a drawing and as a table.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.annual_reports import queries
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.forms.indicators import indicator
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
    agency_id = number_asked(request, "agency") or actor.agency_id or (offices[0][0] if offices else 0)
    asked = request.GET.get("scope", "")
    scope = asked if asked in set(Scope) else Scope.OWN.value
    groups = queries.lines_over_years(actor, agency_id, scope=scope)
    if request.GET.get("export"):
        return _sheet(request, groups)
    context = {
        "offices": offices,
        "chosen": {"agency": agency_id, "scope": scope},
        "scopes": in_words(Scope),
        "groups": groups,
    }
    return render(request, "workbench/report_series.html", context)


def _sheet(request: HttpRequest, groups: Any) -> HttpResponseBase:
    years = groups[0].years if groups else ()
    lines = (
        [_(indicator(line.key).label), _(indicator(line.key).unit), *line.values]
        for group in groups
        for line in group.lines
    )
    heads = [_("指标"), _("单位"), *(str(year) for year in years)]
    return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("历年数据"))
