"""目录覆盖: every unit against every statutory heading, and the records behind one figure."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.catalogue.headings import PARTS
from gongkai.catalogue.visibility import NIL
from gongkai.publication import coverage as covering
from gongkai.publication.coverage import Cell, Coverage, Standing
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import address, number_asked, page_asked

READ = "publication.figures"
SCALE = (1, 5, 20, 100)  # from how many items on a cell is a shade darker


@staff
def coverage(request: HttpRequest) -> HttpResponseBase:
    """The table of one statutory list."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    only = number_asked(request, "agency")
    parts = covering.parts_for(actor)
    part = request.GET.get("part", "")
    chosen = part if part in parts else (parts or [next(iter(PARTS))])[0]
    found = covering.coverage(actor, part=chosen, today=today, only=only)
    if request.GET.get("export"):
        heads = [_("单位"), *(f"{one.article} {one.text}" for one in found.headings), _("空缺项数")]
        return exports.download(_lines(found), heads=heads, shape=request.GET["export"], name=_("目录覆盖"))
    context = {
        "found": found,
        "rows": [(row, [_shown(cell) for cell in row.cells]) for row in found.rows],
        "tabs": _tabs(request, parts, chosen),
        "tabs_label": _("法定清单"),
        "tiles": _tiles(found),
        "offered": choices.bodies_in_reach(actor, READ),
        "only": only,
        "part_name": _(PARTS[chosen]),
        "today": today,
    }
    return render(request, "workbench/catalogue/coverage.html", context)


@staff
def coverage_records(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """The items behind one figure, and what to do where there are none."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    found = covering.records(actor, pk, code, today=today, page=page_asked(request))
    context = {
        "found": found,
        "page": found.page,
        "may_declare": _may_declare(actor, found, pk),
    }
    return render(request, "workbench/catalogue/coverage_records.html", context)


def _may_declare(actor: Actor, found: covering.Records, pk: int) -> bool:
    return bool(
        not found.page.total
        and found.nil_until is None
        and found.heading.code.startswith("2019")
        and actor.may(NIL, At(pk))
    )


def _shown(cell: Cell) -> dict[str, Any]:
    """A cell as the table draws it: its words and its shade."""
    level = sum(cell.count >= step for step in SCALE)
    words = {
        Standing.COVERED: str(cell.count),
        Standing.NIL: _("零"),
        Standing.GAP: _("缺"),
        Standing.NOT_ASKED: "",
    }
    tones = {Standing.COVERED: f"heat--{level}", Standing.NIL: "heat--nil", Standing.GAP: "heat--gap"}
    return {"cell": cell, "words": words[cell.standing], "tone": tones.get(cell.standing, "heat--none")}


def _tabs(request: HttpRequest, parts: list[str], chosen: str) -> list[dict[str, Any]]:
    return [
        {"label": _(PARTS[part]), "address": address(request, drop=("page",), part=part), "active": part == chosen}
        | {"count": None}
        for part in parts
    ]


def _tiles(found: Coverage) -> list[dict[str, Any]]:
    counts = found.counts
    nils = reverse("workbench:nil_list")
    return [
        {"label": _("单位"), "value": len(found.rows), "tone": "info"},
        {"label": _("已公开的项"), "value": counts[Standing.COVERED], "tone": "good"},
        {"label": _("已说明为零的项"), "value": counts[Standing.NIL], "tone": "info", "address": nils},
        {"label": _("空缺的项"), "value": counts[Standing.GAP], "tone": "bad" if counts[Standing.GAP] else "good"},
    ]


def _lines(found: Coverage) -> Iterator[list[Any]]:
    for row in found.rows:
        yield [row.agency_name, *(_said(cell) for cell in row.cells), row.gaps]


def _said(cell: Cell) -> str:
    if cell.standing is Standing.COVERED:
        return f"{cell.count}" + (f"（{cell.newest}）" if cell.newest else "")
    if cell.standing is Standing.NIL:
        return _("零（至%(day)s）") % {"day": cell.nil_until}
    return "—" if cell.standing is Standing.NOT_ASKED else _("空缺")
