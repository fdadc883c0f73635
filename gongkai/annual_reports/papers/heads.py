"""The heads of a table: names of columns, what stands over several of them, and blocks side by side."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gongkai.annual_reports.displays import ColumnShown, RowShown, TableShown
from gongkai.annual_reports.papers.cells import Laid, Line, Role


def column_head(table: TableShown) -> list[Line]:
    """The head over the columns, without the corner: one line, or several where names stand over names.

    Law: Report Format 2021; Report Format 2019.
    """
    lines: list[Line] = [[Laid(table.over, Role.GROUP, len(table.columns))]] if table.over else []
    if not any(column.group for column in table.columns):
        return [*lines, [_name(column) for column in table.columns]]
    upper = [cell for group in _groups(table.columns) for cell in _upper(group)]
    return [*lines, upper, [_name(column) for column in table.columns if column.group]]


def across_head(table: TableShown) -> list[Line]:
    """The head of a table whose rows stand side by side: their names, and the names of their columns under each.

    Law: Report Format 2021.
    """
    many = len(table.columns)
    deep = any(row.group for row in table.rows)
    top = [Laid(group or rows[0].label, Role.GROUP, many * len(rows)) for group, rows in _beside(table)]
    if not deep:
        return [top, [_name(column) for _ in table.rows for column in table.columns]]
    second = [cell for row in table.rows for cell in _second(row.group, row.label, table.columns)]
    return [top, second, [_name(column) for row in table.rows if row.group for column in table.columns]]


def _second(group: str, label: str, columns: Sequence[ColumnShown]) -> Line:
    """Under a name that stands alone its columns, two lines high; under one that is shared, the row's own name."""
    if group:
        return [Laid(label, Role.GROUP, len(columns))]
    return [Laid(column.label, Role.COLUMN, down=2) for column in columns]


def _beside(table: TableShown) -> Iterator[tuple[str, list[RowShown]]]:
    for name, rows in groupby(table.rows, key=lambda row: (row.group, "" if row.group else row.key)):
        yield name[0], list(rows)


def _groups(columns: Sequence[ColumnShown]) -> list[list[ColumnShown]]:
    grouped = groupby(columns, key=lambda column: (column.group, "" if column.group else column.key))
    return [list(group) for _, group in grouped]


def _upper(group: Sequence[ColumnShown]) -> Line:
    first = group[0]
    if first.group:
        return [Laid(first.group, Role.GROUP, len(group))]
    return [Laid(first.label, Role.COLUMN, down=2)]


def _name(column: ColumnShown) -> Laid:
    return Laid(column.label, Role.COLUMN)
