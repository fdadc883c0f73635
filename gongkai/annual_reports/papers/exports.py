"""The figures of a report for machines: a CSV that a spreadsheet opens rightly, and JSON."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from gongkai.annual_reports.displays import CellShown, ReportShown, RowShown, TableShown
from gongkai.annual_reports.papers import wording
from gongkai.annual_reports.papers.cells import number
from gongkai.annual_reports.vocabulary import CellState

HEADS = ("key", "table", "row", "column", "unit", "value")
MARK = "\ufeff"  # by which a spreadsheet knows UTF-8


def figures_csv(shown: ReportShown) -> bytes:
    """Every cell as a line: key, table, row, column, unit, value; UTF-8 with its mark.

    The value is in the unit beside it and empty where the cell is blank or does not apply.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADS)
    for table, row, column, cell in places(shown):
        value = number(cell)
        said = "" if value is None else str(value)
        writer.writerow((cell.key, table_name(table), row_name(row), column, cell.unit, said))
    return (MARK + out.getvalue()).encode()


def figures_json(shown: ReportShown) -> bytes:
    """The same for programs, in UTF-8.

    `{"title", "agency", "year", "period": "year|half|quarter|month", "ordinal", "scope": "own|area", "form", "version",
    "draft": true while nobody has approved it, "figures": [{"key", "table", "row", "column", "unit", "value",
    "applicable", "reason"}]}`. `value` is a number in `unit`, null where the cell is blank; `applicable` is false and
    `reason` says why where the body has no such duty. `key` is the same in every year that the form has the cell.
    """
    said = {
        "title": shown.title,
        "agency": shown.agency_name,
        "year": shown.covers.year,
        "period": shown.covers.kind.value,
        "ordinal": shown.covers.ordinal,
        "scope": shown.scope.value,
        "form": shown.form_key,
        "version": shown.number,
        "draft": wording.is_draft(shown),
        "figures": [_figure(*place) for place in places(shown)],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def places(shown: ReportShown) -> Iterator[tuple[TableShown, RowShown, str, CellShown]]:
    """Every cell with its table, its row and the name of its column."""
    for table in shown.tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=False):
                yield table, row, f"{column.group}/{column.label}" if column.group else column.label, cell


def table_name(table: TableShown) -> str:
    """A table with its block."""
    return f"{table.title}/{table.block}" if table.block else table.title


def row_name(row: RowShown) -> str:
    """A row with the group it stands in."""
    return f"{row.group}/{row.label}" if row.group else row.label


def plain(value: Decimal) -> int | float:
    """A figure as JSON has it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def _figure(table: TableShown, row: RowShown, column: str, cell: CellShown) -> dict[str, Any]:
    value = number(cell)
    return {
        "key": cell.key,
        "table": table_name(table),
        "row": row_name(row),
        "column": column,
        "unit": cell.unit,
        "value": None if value is None else plain(value),
        "applicable": cell.state is not CellState.NOT_APPLICABLE,
        "reason": cell.reason,
    }
