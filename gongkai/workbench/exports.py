"""Handing a list over as a sheet: CSV that Excel opens rightly, or XLSX; the one way every list is exported."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from gongkai.ui.list_book import list_book
from gongkai.ui.spreadsheets import harmless

CSV, XLSX = "csv", "xlsx"
_XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class _Line:
    """A file that hands back what is written to it, so that rows stream out one by one."""

    def write(self, text: str) -> str:
        return text


def download(rows: Iterable[Sequence[Any]], *, heads: Sequence[str], shape: str, name: str) -> HttpResponseBase:
    """The rows under these heads as a file to keep; any shape but `xlsx` is CSV."""
    stem = f"{name}-{timezone.localdate():%Y%m%d}"
    if shape == XLSX:
        response: HttpResponseBase = HttpResponse(list_book(rows, heads=heads, name=name), content_type=_XLSX_TYPE)
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
