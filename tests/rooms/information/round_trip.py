"""A sheet out, edited as an office would, and in again: what the tests of round trips share."""

import io
from datetime import date

from openpyxl import load_workbook

from gongkai.information.importing import outgoing
from gongkai.information.queries import ItemFilters
from tests.rooms.information.sheets import LISTS, TODAY


def sheet_out(by, *, with_body=True, **filters) -> bytes:
    """What a person gets who exports for editing."""
    return outgoing.sheet(by, ItemFilters(**filters), LISTS, today=TODAY, with_body=with_body)


def edited(data: bytes, edits=(), *, rows=(), drop=()) -> bytes:
    """The workbook with some cells changed: (row, heading, value); `rows` are added below, `drop` are columns deleted."""
    book = load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    place = {str(cell.value).split("（请勿")[0]: cell.column for cell in sheet[1] if cell.value}
    last = max(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value)
    for row, heading, value in edits:
        sheet.cell(row, place[heading]).value = value
    for at, values in enumerate(rows, start=last + 1):
        for heading, value in values.items():
            sheet.cell(at, place[heading]).value = value
    for heading in drop:
        sheet.delete_cols(place[heading])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cell_at(data: bytes, row: int, heading: str):
    """One cell of a workbook by its heading."""
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    place = {str(cell.value).split("（请勿")[0]: cell.column for cell in sheet[1] if cell.value}
    value = sheet.cell(row, place[heading]).value
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else value
