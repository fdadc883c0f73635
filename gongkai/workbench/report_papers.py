"""The report on paper and as files: to print, for Word and WPS, and its figures for machines."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header

from gongkai.annual_reports import queries
from gongkai.annual_reports.papers import exports, openings, pdf, sheet, word
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.report_tables import sections_of

SHAPES = {
    "docx": (word.docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (pdf.pdf, "application/pdf"),
    "xlsx": (sheet.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (exports.figures_csv, "text/csv; charset=utf-8"),
    "json": (exports.figures_json, "application/json; charset=utf-8"),
}


@staff
def report_paper(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """One file of the version, as it stands."""
    if shape not in SHAPES:
        raise Http404
    make, kind = SHAPES[shape]
    shown = openings.opened(queries.report(actor_of(request), pk))
    response = HttpResponse(make(shown), content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, f"{shown.title}.{shape}") or ""
    response["Cache-Control"] = "no-store"
    return response


@staff
def report_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole report, laid out for the printer."""
    shown = queries.report(actor_of(request), pk)
    context = {"shown": shown, "sections": sections_of(shown), "today": timezone.localdate()}
    return render(request, "workbench/report_print.html", context)
