"""What lies behind one cell: the records it counts, or the bodies it was added up from."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.annual_reports import queries
from gongkai.annual_reports.displays import ReportShown
from gongkai.annual_reports.vocabulary import Scope
from gongkai.info_requests.listing import outcome_label
from gongkai.statistics.displays import Record
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import page_asked, pager

REQUEST = "request"  # the kind of records whose note is a code
PAGES = {  # kind of record → its page
    REQUEST: "request", "fee": "request", "item": "item", "remedy": "remedy", "training": "training", "point": "point",
    "visit": "point", "inquiry": "inquiry", "complaint": "complaint", "appeal": "complaint", "staff": "staff_year", "group": "structure",
}  # fmt: skip
BY_NUMBER = {"request": (), "fee": (), "staff": ("pk",)}  # found by their number, after these


@staff
def report_cell(request: HttpRequest, pk: int, key: str) -> HttpResponseBase:
    """Records page by page; for an aggregated report the tree of its parts."""
    actor = actor_of(request)
    heading = queries.heading(actor, pk)
    if heading.scope is Scope.AREA:
        return _parts(request, queries.report(actor, pk), key)
    found = queries.records_behind(actor, pk, key, page=page_asked(request))
    if request.GET.get("export"):
        heads = [_("编号"), _("名称"), _("日期"), _("单位"), _("说明"), _("数量、金额")]
        lines = (
            [row.number, row.title, row.on, row.agency_name, note_of(row), row.amount]
            for number in range(1, found.pages + 1)
            for row in queries.records_behind(actor, pk, key, page=number).rows
        )
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=found.label)
    pages = pager(request, page=found.page, pages=found.pages, total=found.total)
    rows = [(row, note_of(row), address_of(row)) for row in found.rows]
    context = {"pk": pk, "found": found, "rows": rows, "pager": pages, "heading": heading}
    return render(request, "workbench/report_cell.html", context)


def note_of(row: Record) -> str:
    """What a record adds: of a request how it ended, in words; of others a number, a court, a receipt."""
    words = outcome_label(row.note) if row.kind == REQUEST else row.note
    return _(words) if words else ""


def address_of(row: Record) -> str:
    """The page a record opens; none for what the person may not read."""
    if not row.title:
        return ""
    opens: list[Any] = [row.pk]
    if row.kind in BY_NUMBER:
        opens = [*(getattr(row, name) for name in BY_NUMBER[row.kind]), row.number]
    return reverse(f"workbench:{PAGES[row.kind]}", args=opens)


def _parts(request: HttpRequest, shown: ReportShown, key: str) -> HttpResponse:
    parts = queries.parts_of(actor_of(request), shown.pk, key)
    cell = shown.cells.get(key)
    context = {"shown": shown, "key": key, "cell": cell, "parts": parts}
    return render(request, "workbench/report_parts.html", context)
