"""一次考核: all bodies on one sheet, appeals, what moved, and what can be done now."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.assessment import queries
from gongkai.assessment.checking import shown
from gongkai.assessment.displays import RoundView
from gongkai.assessment.vocabulary import Method, RoundState
from gongkai.ui.saying import said
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff


@staff
def assessment(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The page of a round, or its sheet as a file."""
    actor = actor_of(request)
    found = queries.round_(actor, pk)
    if request.GET.get("export"):
        name = f"{said(found.label)}{_('考核得分')}"
        return exports.download(lines(found), heads=heads(found), shape=request.GET["export"], name=name)
    context = {
        "round": found,
        "steps": _steps(found),
        "scored": [one for one in found.indicators if one.method is not Method.GROUP],
        "has_manual": any(one.method is Method.MANUAL for one in found.indicators),
        "history": queries.history(actor, pk),
    }
    return render(request, "workbench/assessment/round.html", context)


def heads(found: RoundView) -> list[str]:
    """The heads of the sheet as a file."""
    cells = [one.title for one in found.indicators if one.method is not Method.GROUP] if found.sees_all else []
    more = [_("各月、各季平均分")] if found.carried_share else []
    more += [found.outside_name or _("计入其他考评")] if found.outside_share else []
    return [_("单位"), *cells, *more, _("得分"), _("等次"), _("名次")]


def lines(found: RoundView) -> Iterator[list[Any]]:
    """One line for each body."""
    for row in found.results:
        more = [shown(row.carried)] if found.carried_share else []
        more += [shown(row.outside)] if found.outside_share else []
        cells = [shown(cell.value) for cell in row.cells]
        yield [row.agency_name, *cells, *more, shown(row.points), row.grade, row.rank or ""]


def _steps(found: RoundView) -> list[dict[str, str]]:
    order = list(RoundState)
    here = order.index(found.state)
    return [
        {"name": _(state.label), "state": "done" if place < here else "now" if place == here else "later", "note": ""}
        for place, state in enumerate(order)
    ]
