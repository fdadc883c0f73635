"""A table of the public pages as a file to keep: CSV that Excel opens rightly, or XLSX with numbers as numbers."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from gongkai.annual_reports.papers.exports import MARK, plain
from gongkai.ui.list_book import list_book
from gongkai.ui.spreadsheets import harmless

CSV, XLSX = "csv", "xlsx"
TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Cell = str | int | Decimal | None


def download(rows: Iterable[Sequence[Cell]], *, heads: Sequence[str], shape: str, name: str) -> HttpResponse:
    """The rows under these heads; `shape` is csv or xlsx."""
    content = _workbook(rows, heads, name) if shape == XLSX else _csv(rows, heads)
    return as_file(content, shape=shape, name=name)


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


def _workbook(rows: Iterable[Sequence[Cell]], heads: Sequence[str], name: str) -> bytes:
    figures = ([plain(value) if isinstance(value, Decimal) else value for value in row] for row in rows)
    return list_book(figures, heads=heads, name=name, still=1)
