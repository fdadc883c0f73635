"""核对历史报告: what was read beside the words it was read from, to be corrected and confirmed."""

import unicodedata
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.confirm_old_report import confirm_old_report
from gongkai.annual_reports.displays import STATED, CellShown, ReportShown, SectionShown, TableShown
from gongkai.annual_reports.errors import WrongCells
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.refusals import HIDDEN
from gongkai.workbench.report import grouped
from gongkai.workbench.report_labels import FIELD, doubtful
from gongkai.workbench.report_tables import ScreenSection, tables_of

FIGURES = 4  # of a year


@dataclass(frozen=True)
class Line:
    """One figure that was read, or a blank cell of its form."""

    cell: CellShown
    text: str
    is_doubtful: bool
    wrong: str = ""


@staff
def old_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Figures, quotes and findings; confirming keeps what stands in the fields."""
    actor = actor_of(request)
    shown = queries.report(actor, pk)
    if "confirm" not in shown.may:
        if request.method == "POST":
            queries.must_be_open(actor, pk, "confirm")
        return redirect("workbench:report", pk)
    above, wrong = _confirm(request, shown) if request.method == "POST" else ("", {})
    if request.method == "POST" and not (above or wrong):
        messages.success(request, _("已核对入库，计入历年数据。"))
        return redirect("workbench:report", pk)
    running = [row.cells[0] for table in shown.tables if table.key == STATED for row in table.rows if row.cells]
    context = {
        "shown": shown,
        "lines": [_line(request, cell, wrong.get(cell.key, "")) for cell in running],
        "sections": _forms(shown),
        "open_cells": shown.cells.keys(),
        "typed": {key: request.POST.get(f"{FIELD}{key}") for key in shown.cells} if request.method == "POST" else {},
        "groups": grouped(shown.findings),
        "doubtful": sum(1 for cell in shown.cells.values() if doubtful(cell)),
        "texts": [section.text for section in shown.sections if section.text] or [queries.text_of(actor, pk)],
        "wrong": wrong,
        "above": above,
        "year": request.POST.get("year", shown.covers.year),
    }
    return render(request, "workbench/old_report.html", context, status=422 if wrong or above else 200)


def _confirm(request: HttpRequest, shown: ReportShown) -> tuple[str, dict[str, str]]:
    """Keep it; gives the sentence of a refusal, and those of single cells."""
    year = _year(request, shown)
    if year is None:
        return _("报告年度不是年份。请填写四位数字，例如 2012。"), {}
    try:
        confirm_old_report(shown.pk, values=_given(request, shown), year=year, by=actor_of(request))
    except WrongCells as refusal:
        return "", {key: said(sentence) for key, sentence in refusal.problems}
    except HIDDEN:
        raise
    except Refusal as refusal:
        return said(refusal), {}
    return "", {}


def _forms(shown: ReportShown) -> list[ScreenSection]:
    """The tables of the form, without what was read from the running text."""
    kept = [replace(section, tables=_printed(section)) for section in shown.sections]
    return [ScreenSection(section, tuple(tables_of(section.tables))) for section in kept if section.tables]


def _printed(section: SectionShown) -> tuple[TableShown, ...]:
    return tuple(table for table in section.tables if table.key != STATED)


def _line(request: HttpRequest, cell: CellShown, wrong: str) -> Line:
    typed = request.POST.get(f"{FIELD}{cell.key}")
    return Line(cell, cell.printed if typed is None else typed, doubtful(cell), wrong)


def _given(request: HttpRequest, shown: ReportShown) -> dict[str, str]:
    posted = {name[len(FIELD) :]: plain(request, name) for name in request.POST if name.startswith(FIELD)}
    return {key: text for key, text in posted.items() if key in shown.cells}


def _year(request: HttpRequest, shown: ReportShown) -> int | None:
    """The year typed; none where it is no year, for what is confirmed as another year's stays there."""
    given = unicodedata.normalize("NFKC", plain(request, "year", str(shown.covers.year))).strip().removesuffix("年")
    return int(given) if given.isascii() and given.isdecimal() and len(given) == FIGURES else None
