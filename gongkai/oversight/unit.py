"""单位情况: one unit with everything the board knows of it, month by month, and where to look further.

Law: Regulation 2019, Arts. 3, 46; Regulation 2008, Arts. 3, 29.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.oversight.board import drawn
from gongkai.oversight.columns import cells, report_words
from gongkai.oversight.units import READ, months, units
from gongkai.publication import queries as publication
from gongkai.workbench.acting import actor_of, staff

SHOWN = 10


@staff
def unit(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a unit."""
    actor, today = actor_of(request), timezone.localdate()
    if not actor.may(READ, At(pk)):
        raise Unknown
    found = next((row for row in units(actor, today=today) if row.id == pk), None)
    if found is None:
        raise Unknown
    context = {
        "unit": found,
        "facts": agencies.facts(pk),
        "cells": cells(found),
        "report": report_words(found),
        "months": drawn(months(actor, today=today, agency_id=pk)),
        "late": publication.overdue(actor, today=today, agency_id=pk, limit=SHOWN),
        "links": _links(pk),
        "today": today,
    }
    return render(request, "oversight/unit.html", context)


def _links(pk: int) -> list[tuple[str, str]]:
    """The lists of the rooms, narrowed to the unit."""
    named: tuple[tuple[Any, str], ...] = (
        (_("信息"), "items"), (_("申请"), "requests"), (_("复议诉讼"), "remedies"), (_("整改台账"), "problems"),
        (_("任务分解"), "tasks"), (_("制度"), "rules"), (_("培训和宣传"), "trainings"), (_("查阅场所"), "points"),
    )  # fmt: skip
    return [(label, f"{reverse(f'workbench:{name}')}?agency_id={pk}") for label, name in named]
