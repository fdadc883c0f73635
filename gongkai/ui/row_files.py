"""Tables of any length as files, row by row: CSV, JSON, XML as pieces of text, XLSX into a file; for commands and pages alike."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, Protocol
from xml.sax.saxutils import escape, quoteattr

import xlsxwriter

from gongkai.ui.spreadsheets import harmless

Rows = Iterable[Sequence[str]]
FORMAT, VERSION = "gongkai-catalogue", 1
SHEET_ROWS = 1_000_000  # what a sheet of XLSX holds, with room for its head
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Head(Protocol):
    """One column of a table: its name for people and for machines, and how wide it is in a sheet."""

    @property
    def name(self) -> str:
        """For people."""
        ...

    @property
    def code(self) -> str:
        """For machines."""
        ...

    @property
    def width(self) -> int:
        """In a sheet, in characters."""
        ...


class _Line:
    """Hands each written line straight back."""

    def write(self, text: str) -> str:
        """The line."""
        return text


def csv_pieces(heads: Sequence[Head], rows: Rows, about: Mapping[str, Any]) -> Iterator[str]:
    """CSV in UTF-8 with its mark, as spreadsheet programs expect; nothing in it can run as a formula."""
    writer = csv.writer(_Line())  # type: ignore[arg-type]
    yield "\ufeff" + str(writer.writerow([head.name for head in heads]))
    for row in rows:
        yield str(writer.writerow([harmless(value) for value in row]))


def json_pieces(heads: Sequence[Head], rows: Rows, about: Mapping[str, Any]) -> Iterator[str]:
    """One JSON object: what the file is, and its rows as objects under the English names of the columns."""
    said = json.dumps({"format": FORMAT, "version": VERSION, **about}, ensure_ascii=False)
    codes = [head.code for head in heads]
    yield f'{said[:-1]}, "items": ['
    before = "\n"
    for row in rows:
        yield before + json.dumps(dict(zip(codes, row, strict=True)), ensure_ascii=False)
        before = ",\n"
    yield "\n]}\n"


def xml_pieces(heads: Sequence[Head], rows: Rows, about: Mapping[str, Any]) -> Iterator[str]:
    """One XML document, an element `Item` for each row."""
    said = {"format": FORMAT, "version": VERSION, **about}
    marks = " ".join(f"{name}={quoteattr(_NOT_XML.sub('', str(value)))}" for name, value in said.items())
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<Catalogue {marks}>\n'
    for row in rows:
        inside = "".join(
            f"<{head.code}>{escape(_NOT_XML.sub('', value))}</{head.code}>"
            for head, value in zip(heads, row, strict=True)
        )
        yield f"<Item>{inside}</Item>\n"
    yield "</Catalogue>\n"


PIECES: Mapping[str, Callable[[Sequence[Head], Rows, Mapping[str, Any]], Iterator[str]]] = {
    "csv": csv_pieces,
    "json": json_pieces,
    "xml": xml_pieces,
}


def write_xlsx(out: str | IO[bytes], heads: Sequence[Head], rows: Rows, *, name: str) -> int:
    """An XLSX of any length in little memory; cells are text and nothing else. How many rows it has."""
    done = 0
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1})
        for done, row in enumerate(rows, start=1):
            place = (done - 1) % SHEET_ROWS
            if place == 0:
                sheet = headed_sheet(book, heads, bold, name=name)
            for position, value in enumerate(row):
                sheet.write_string(place + 1, position, fit(value))
        if done == 0:
            headed_sheet(book, heads, bold, name=name)
    return done


OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def fit(value: str) -> str:
    """The value without what a file of this sort cannot hold, no longer than a cell takes."""
    return _NOT_XML.sub("", value)[:32_000]


def headed_sheet(
    book: xlsxwriter.Workbook, heads: Sequence[Head], bold: object, *, name: str
) -> xlsxwriter.worksheet.Worksheet:
    """A sheet with its head, ready for printing: landscape, the head on every page, as wide as the paper."""
    number = sum(one.get_name().startswith(name) for one in book.worksheets()) + 1
    sheet = book.add_worksheet(f"{name}{number}")
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for position, head in enumerate(heads):
        sheet.set_column(position, position, head.width)
        sheet.write_string(0, position, head.name, bold)
    return sheet


@dataclass(frozen=True)
class Group:
    """Rows under one heading of a sheet; `depth` sets the heading in."""

    name: str
    depth: int
    count: int
    rows: Rows


def write_grouped_xlsx(
    out: str | IO[bytes], heads: Sequence[Head], groups: Sequence[Group], *, name: str, contents: str, counted: str
) -> int:
    """A workbook whose first sheet lists the groups with their counts and whose others hold the rows under them.

    `contents` names the first sheet, `counted` says a count (`{n}条`). How many rows it has.
    """
    done = 0
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1})
        title = book.add_format({"bold": True, "bg_color": "#E8EEF5"})
        _contents(book, groups, title, name=contents, counted=counted)
        sheet, place = headed_sheet(book, heads, bold, name=name), 0
        for group in groups:
            if place + group.count + 1 > SHEET_ROWS:
                sheet, place = headed_sheet(book, heads, bold, name=name), 0
            place += 1
            sheet.write_string(place, 0, f"{group.name}（{counted.format(n=group.count)}）", title)
            for row in group.rows:
                place, done = place + 1, done + 1
                for position, value in enumerate(row):
                    sheet.write_string(place, position, fit(value))
    return done


def _contents(book: xlsxwriter.Workbook, groups: Sequence[Group], title: object, *, name: str, counted: str) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 14)
    for place, group in enumerate(groups):
        sheet.write_string(place, 0, "\u3000" * group.depth + group.name)
        sheet.write_number(place, 1, group.count)
    sheet.write_string(len(groups), 0, counted.format(n=sum(group.count for group in groups)), title)
