"""填报数据: the cells no record knows, typed where they stand in the form, with the source they were taken from.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.displays import CellShown, ReportShown
from gongkai.annual_reports.errors import WrongCells
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.filling_page import filling_page, stood
from gongkai.workbench.refusals import HIDDEN
from gongkai.workbench.report_labels import FIELD
from gongkai.workbench.report_openness import must_be_open


@staff
def report_fill(request: HttpRequest, pk: int) -> HttpResponse:
    """All cells to be typed; with `all` in the address also those that the records give, to be set right."""
    actor = actor_of(request)
    must_be_open(request, pk, "fill_in")
    shown = queries.report(actor, pk)
    wrong: dict[str, str] = {}
    above = ""
    if request.method == "POST":
        given = typed(request, shown)
        try:
            fill_in(pk, values=given, source=plain(request, "source"), by=actor)
        except WrongCells as refusal:
            wrong = {key: said(sentence) for key, sentence in refusal.problems}
        except HIDDEN:
            raise
        except Refusal as refusal:
            above = said(refusal)
        else:
            messages.success(request, _("已保存。"))
            return redirect("workbench:report", pk)
    return filling_page(request, shown, wrong=wrong, above=above)


def typed(request: HttpRequest, shown: ReportShown) -> Mapping[str, str]:
    """What was typed into the cells of this form."""
    cells, before = shown.cells, stood(request)
    posted = {name[len(FIELD) :]: plain(request, name) for name in request.POST if name.startswith(FIELD)}
    return {
        key: text for key, text in posted.items() if key in cells and has_changed(cells[key], text, before.get(key))
    }


def has_changed(cell: CellShown, text: str, before: str | None) -> bool:
    """Whether a cell says another thing than before: what stands there already is not typed anew.

    `before` is what stood there when the form was opened: what a colleague typed meanwhile is not taken away by a field
    nobody touched.
    """
    return text.strip() not in {cell.printed, cell.printed if before is None else before}
