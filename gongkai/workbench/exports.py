"""Handing a list over as a sheet: CSV that Excel opens rightly, or XLSX; the one way every list is exported."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from gongkai.ui.spreadsheets import harmless

CSV, XLSX = "csv", "xlsx"
_LONGEST = 32_000  # characters Excel takes in one cell
_XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class _Line:
    """A file that hands back what is written to it, so that rows stream out one by one."""

    def write(self, text: str) -> str:
        return text


def download(rows: Iterable[Sequence[Any]], *, heads: Sequence[str], shape: str, name: str) -> HttpResponseBase:
    """The rows under these heads as a file to keep; any shape but `xlsx` is CSV."""
    stem = f"{name}-{timezone.localdate():%Y%m%d}"
    if shape == XLSX:
        response: HttpResponseBase = HttpResponse(_workbook(rows, heads, name), content_type=_XLSX_TYPE)
    else:
        response = StreamingHttpResponse(_csv(rows, heads), content_type="text/csv; charset=utf-8")
    suffix = XLSX if shape == XLSX else CSV
    response["Content-Disposition"] = content_disposition_header(True, f"{stem}.{suffix}") or ""
    response["Cache-Control"] = "no-store"
    return response


def _csv(rows: Iterable[Sequence[Any]], heads: Sequence[str]) -> Iterator[str]:
    writer = csv.writer(_Line())  # type: ignore[arg-type]
    yield "\ufeff"
    yield writer.writerow([harmless(head) for head in heads])
    for row in rows:
        yield writer.writerow([harmless(value) for value in row])


def _workbook(rows: Iterable[Sequence[Any]], heads: Sequence[str], name: str) -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "constant_memory": True})
    sheet = book.add_worksheet(_sheet_name(name))
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF5", "border": 1})
    sheet.freeze_panes(1, 0)
    for column, head in enumerate(heads):
        sheet.set_column(column, column, max(12, 2 * len(head) + 2))
        sheet.write_string(0, column, head, bold)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            sheet.write_string(number, column, ("" if value is None else str(value))[:_LONGEST])
    book.close()
    return buffer.getvalue()


def _sheet_name(name: str) -> str:
    return "".join(" " if sign in "[]:*?/\\'" else sign for sign in name)[:31] or "Sheet1"
