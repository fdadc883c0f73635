"""核对历史报告: what was read beside the words it was read from, to be corrected and confirmed."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gongkai.accounts.errors import NotAllowed
from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.confirm_old_report import confirm_old_report
from gongkai.annual_reports.displays import CellShown, ReportShown
from gongkai.annual_reports.errors import WrongCells
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.refusals import HIDDEN
from gongkai.workbench.report import grouped

FIELD = "c."
SURE = 0.9  # below it a figure is marked to be looked at


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
            raise NotAllowed(label=_("核对入库"))
        return redirect("workbench:report", pk)
    wrong: dict[str, str] = {}
    above = ""
    if request.method == "POST":
        try:
            confirm_old_report(pk, values=_given(request, shown), year=_year(request, shown), by=actor)
        except WrongCells as refusal:
            wrong = {key: said(sentence) for key, sentence in refusal.problems}
        except HIDDEN:
            raise
        except Refusal as refusal:
            above = said(refusal)
        else:
            messages.success(request, _("已核对入库，计入历年数据。"))
            return redirect("workbench:report", pk)
    context = {
        "shown": shown,
        "tables": [(table, _lines(request, table, wrong)) for table in shown.tables],
        "groups": grouped(shown.findings),
        "texts": [section.text for section in shown.sections if section.text] or [queries.text_of(actor, pk)],
        "wrong": wrong,
        "above": above,
        "year": _year(request, shown),
    }
    return render(request, "workbench/old_report.html", context, status=422 if wrong or above else 200)


def _lines(request: HttpRequest, table: object, wrong: dict[str, str]) -> list[Line]:
    rows = getattr(table, "rows", ())
    return [_line(request, cell, wrong.get(cell.key, "")) for row in rows for cell in row.cells]


def _line(request: HttpRequest, cell: CellShown, wrong: str) -> Line:
    typed = request.POST.get(f"{FIELD}{cell.key}")
    doubtful = cell.confidence is not None and cell.confidence < SURE
    return Line(cell, cell.printed if typed is None else typed, doubtful, wrong)


def _given(request: HttpRequest, shown: ReportShown) -> dict[str, str]:
    posted = {name[len(FIELD) :]: plain(request, name) for name in request.POST if name.startswith(FIELD)}
    return {key: text for key, text in posted.items() if key in shown.cells}


def _year(request: HttpRequest, shown: ReportShown) -> int:
    given = plain(request, "year")
    return int(given) if given.isascii() and given.isdecimal() and len(given) == 4 else shown.covers.year
