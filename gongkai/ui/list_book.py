"""A list as a workbook that reads and prints well: for whoever opens an export in a spreadsheet program.

Columns are as wide as what stands in them; long words wrap; the head stays in sight, is on every printed page and
filters; counts are numbers and days are days, so that they add up and sort.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import chain, islice
from math import ceil
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter
from django.utils import timezone

_LONGEST = 32_000  # characters Excel takes in one cell
_EXACT = 10**15  # numbers beyond lose digits in a spreadsheet and stay words
_FIRST_DAY = date(1900, 3, 1)  # days before are counted differently from program to program and stay words
_LOOKED_AT = 300  # rows whose words decide how wide the columns are
_NARROW, _WIDE = 6, 36  # characters; what is longer wraps
_HEAD = 14  # characters a head asks for; a longer one wraps
_UPRIGHT, _LYING, _LARGE = (
    96,
    200,
    330,
)  # characters that can be read across A4 upright, on its side, and A3 on its side
_A3, _A4 = 8, 9
_LINE, _HIGHEST = 15, 405  # points
_CELL = {"border": 1, "border_color": "#BFBFBF", "valign": "top"}


@dataclass(frozen=True)
class _Looks:
    head: object
    words: object
    number: object
    day: object


def list_book(rows: Iterable[Sequence[Any]], *, heads: Sequence[str], name: str, still: int = 0) -> bytes:
    """The rows under their heads as an XLSX, in little memory however many; the first `still` columns stay in sight."""
    buffer, rest = BytesIO(), iter(rows)
    looked_at = list(islice(rest, _LOOKED_AT))
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "constant_memory": True}) as book:
        sheet, looks = book.add_worksheet(_sheet_name(name)), _looks(book)
        widths = _widths(heads, looked_at)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        _high_enough(sheet, 0, heads, widths)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, looks.head)
        last = 0
        for last, row in enumerate(chain(looked_at, rest), start=1):
            _high_enough(sheet, last, row, widths)
            for column, value in enumerate(row):
                _write(sheet, last, column, value, looks)
        if heads:
            sheet.autofilter(0, 0, last, len(heads) - 1)
        sheet.freeze_panes(1, still)
        _for_paper(sheet, name, across=sum(widths))
    return buffer.getvalue()


def _looks(book: xlsxwriter.Workbook) -> _Looks:
    bold = {"bold": True, "bg_color": "#E8EEF5", "border": 1, "text_wrap": True, "valign": "vcenter"}
    return _Looks(
        head=book.add_format(bold),
        words=book.add_format({**_CELL, "text_wrap": True}),
        number=book.add_format(_CELL),
        day=book.add_format({**_CELL, "num_format": "yyyy-mm-dd", "align": "left"}),
    )


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: Any, looks: _Looks) -> None:
    if _is_count(value):
        sheet.write_number(row, column, value, looks.number)
    elif isinstance(value, date) and not isinstance(value, datetime) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, value, looks.day)
    elif words := _words(value)[:_LONGEST]:
        sheet.write_string(row, column, words, looks.words)
    else:
        sheet.write_blank(row, column, None, looks.words)


def _high_enough(sheet: xlsxwriter.worksheet.Worksheet, row: int, values: Sequence[Any], widths: Sequence[int]) -> None:
    """A row as high as its longest words need; not every program finds that out by itself."""
    lines = max((_lines(_words(value), width) for value, width in zip(values, widths, strict=False)), default=1)
    if lines > 1:
        sheet.set_row(row, min(lines * _LINE, _HIGHEST))


def _lines(words: str, width: int) -> int:
    if 2 * len(words) < width and "\n" not in words:
        return 1
    return sum(max(ceil(_wide(line) / (width - 1)), 1) for line in words.split("\n"))


def _is_count(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool) and -_EXACT < value < _EXACT


def _words(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{timezone.localtime(value) if timezone.is_aware(value) else value:%Y-%m-%d %H:%M}"
    return "" if value is None else str(value)


def _widths(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[int]:
    """How wide each column must be for what stands in it, in characters of which a Chinese one takes two."""
    longest = [min(_across(head) + 4, _HEAD) for head in heads]  # room for the arrow of the filter
    for row in rows:
        for column, value in enumerate(row[: len(heads)]):
            longest[column] = max(longest[column], _across(_words(value)) + 2)
    return [min(max(one, _NARROW), _WIDE) for one in longest]


def _across(words: str) -> int:
    return max(_wide(line[:_WIDE]) for line in words.split("\n"))


def _wide(line: str) -> int:
    return sum(1 + (east_asian_width(sign) in "WF") for sign in line)


def _for_paper(sheet: xlsxwriter.worksheet.Worksheet, name: str, *, across: int) -> None:
    sheet.repeat_rows(0)
    sheet.set_paper(_A4 if across <= _LYING else _A3)
    sheet.fit_to_pages(ceil(across / _LARGE), 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header(f"&C{name.replace('&', '&&')}")
    sheet.set_footer("&C&P / &N")
    if across > _UPRIGHT:
        sheet.set_landscape()
    if across > _LARGE:
        sheet.repeat_columns(0)


def _sheet_name(name: str) -> str:
    return "".join(" " if sign in "[]:*?/\\'" else sign for sign in name)[:31] or "Sheet1"
