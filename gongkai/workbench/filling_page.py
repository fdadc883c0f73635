"""The form over a report's tables: which cells take typing, and what stands in them after a refusal."""

import json
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.annual_reports.displays import CellShown, ReportShown
from gongkai.annual_reports.vocabulary import CellState
from gongkai.workbench.fields import plain
from gongkai.workbench.report_labels import FIELD
from gongkai.workbench.report_tables import ScreenSection, ScreenTable, sections_of

TAKES_TYPING = (CellState.BLANK, CellState.TYPED, CellState.ADJUSTED)


def filling_page(request: HttpRequest, shown: ReportShown, *, wrong: Mapping[str, str], above: str) -> HttpResponse:
    """The form; refused, it answers 422 and keeps what was typed."""
    everything = "all" in request.GET
    open_cells = {
        key for key, cell in shown.cells.items() if everything or takes_typing(cell) or f"{FIELD}{key}" in request.POST
    }
    labels = {key: cell.label for key, cell in shown.cells.items()}
    context: dict[str, Any] = {
        "shown": shown,
        "sections": _with_fields(sections_of(shown), open_cells),
        "open_cells": open_cells,
        "typed": {key: request.POST.get(f"{FIELD}{key}") for key in open_cells} if request.method == "POST" else {},
        "before": json.dumps(stood(request) or {key: shown.cells[key].printed for key in open_cells}),
        "source": request.POST.get("source", ""),
        "sources": sorted({cell.source for cell in shown.cells.values() if cell.source}),
        "wrong": wrong,
        "wrong_cells": [(key, labels.get(key, key), sentence) for key, sentence in wrong.items()],
        "above": above,
        "everything": everything,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong or above else HTTPStatus.OK
    return render(request, "workbench/report_fill.html", context, status=status)


def stood(request: HttpRequest) -> dict[str, str]:
    """What stood in the fields when the form was opened, as the form itself brings it back; nothing where it was bent."""
    try:
        told = json.loads(plain(request, "before"))
    except (ValueError, RecursionError):
        return {}
    return {str(key): str(text) for key, text in told.items()} if isinstance(told, dict) else {}


def takes_typing(cell: CellShown) -> bool:
    """Whether no record gives this figure."""
    return cell.state in TAKES_TYPING


def _with_fields(sections: list[ScreenSection], open_cells: set[str]) -> list[ScreenSection]:
    """The sections and tables in which there is something to type."""
    kept = [
        replace(one, tables=tuple(table for table in one.tables if _has_field(table, open_cells))) for one in sections
    ]
    return [one for one in kept if one.tables]


def _has_field(table: ScreenTable, open_cells: set[str]) -> bool:
    return any(laid.shown and laid.shown.key in open_cells for line in table.body for laid in line)
