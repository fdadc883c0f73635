"""A table of the public pages as a file to keep: CSV that Excel opens rightly, or XLSX with numbers as numbers."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

import xlsxwriter
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from gongkai.annual_reports.papers.exports import MARK, plain
from gongkai.ui.spreadsheets import harmless

CSV, XLSX = "csv", "xlsx"
TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Cell = str | int | Decimal | None


def download(rows: Iterable[Sequence[Cell]], *, heads: Sequence[str], shape: str, name: str) -> HttpResponse:
    """The rows under these heads; `shape` is csv or xlsx."""
    write = _workbook if shape == XLSX else _csv
    return as_file(write(rows, heads), shape=shape, name=name)


def as_file(content: bytes, *, shape: str, name: str, media_type: str = "") -> HttpResponse:
    """Bytes handed out under a name."""
    answer = HttpResponse(content, content_type=media_type or TYPES[shape])
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}.{shape}") or ""
    return answer


def _csv(rows: Iterable[Sequence[Cell]], heads: Sequence[str]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(map(harmless, heads))
    writer.writerows([harmless(value) for value in row] for row in rows)
    return (MARK + out.getvalue()).encode()


def _workbook(rows: Iterable[Sequence[Cell]], heads: Sequence[str]) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF5", "border": 1})
    sheet.freeze_panes(1, 1)
    for column, head in enumerate(heads):
        sheet.set_column(column, column, max(12, 2 * len(head) + 2))
        sheet.write_string(0, column, head, bold)
    for line, row in enumerate(rows, start=1):
        sheet.write_row(line, 0, [plain(value) if isinstance(value, Decimal) else value for value in row])
    book.close()
    return buffer.getvalue()
