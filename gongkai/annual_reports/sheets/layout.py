"""Where everything of a form stands on its sheets: labels as the form prints them, and a place for each figure."""

import hashlib
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from gongkai.annual_reports.sheets.places import Block, Page, Spot, Words
from gongkai.law.forms import Form, Row, Table

TITLE_ROW, UNIT_ROW, FIRST_ROW = 0, 1, 2
CHECK, REASON, UNIT_HEAD, NUMBER_HEAD = "核对", "不适用理由", "计量单位", "代码"
COUNT_LABEL = "数量"  # of the one line of a table whose blocks stand side by side
FORBIDDEN = str.maketrans("", "", "[]:*?/\\")  # what Excel does not take in the name of a sheet
LONGEST_NAME = 31


@cache
def pages_of(form: Form) -> tuple[Page, ...]:
    """The sheets of a form, one for each of its titles.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    return tuple(_page(title, tuple(tables)) for title, tables in groupby(form.tables, key=lambda table: table.title))


def edition(form: Form) -> str:
    """A short mark of how the form is laid out: a sheet made before a change of the form carries another one."""
    words = [
        (page.name, one.row, one.column, one.text) for page in pages_of(form) for b in page.blocks for one in b.words
    ]
    spots = [(spot.key, spot.row, spot.column) for page in pages_of(form) for spot in page.spots]
    return hashlib.sha256(repr((words, spots)).encode()).hexdigest()[:12]


def reason_key(spot: Spot) -> str:
    """What a reason given for a whole row is about: the beginning of the keys of its cells."""
    end = f".{spot.cell.column.key}"
    return spot.key.removesuffix(end) if spot.key.endswith(end) else spot.key


def _page(title: str, tables: tuple[Table, ...]) -> Page:
    figures = max(len(table.columns) for table in tables)
    blocks: list[Block] = []
    row = FIRST_ROW
    for table in tables:
        blocks.append(_across(table, row) if table.across else _down(table, row, figures))
        row = blocks[-1].last_row + 1
    columns = max(words.to_column for block in blocks for words in block.words) + 1
    return Page(title.translate(FORBIDDEN)[:LONGEST_NAME], title, tuple(blocks), columns)


def _head(row: int, column: int, text: str, *, to_row: int | None = None, to_column: int | None = None) -> Words:
    return Words(row, column, text, row if to_row is None else to_row, column if to_column is None else to_column)


# a table whose rows stand one below the other


def _down(table: Table, row: int, figures: int) -> Block:
    """Label, unit and number of a row, its figures, whether they balance, and why they do not apply."""
    first = _first_figure(table)
    check = first + figures
    head = row + 1 if table.block else row
    deep = head + (1 if any(column.group for column in table.columns) else 0)
    words = [
        *_block_title(table, row, check + 1),
        *_heads(table, head, deep, first, check - 1),
        *_edges(head, deep, check),
    ]
    above = {words_.column: words_ for words_ in words if words_.to_row == deep and words_.row >= head}
    spots: list[Spot] = []
    at = deep
    for line in table.rows:
        at += 1
        words += _line(table, line, at, check if not line.key else first - 1)
        label = words[-1]
        spots += _spots(table, line, at, first, above, label, check + 1)
    return Block(table, tuple(words), tuple(spots), at + 1, at + 1, check)


def _spots(
    table: Table, line: Row, at: int, first: int, above: dict[int, Words], label: Words, reason: int
) -> Iterator[Spot]:
    if not line.key:
        return
    for place, column in enumerate(table.columns, start=first):
        head = above[place]
        yield Spot(table.cell_at(line, column), at, place, head.to_column, (label, head), (at, reason))


def _first_figure(table: Table) -> int:
    return 1 + _has_numbers(table) + _has_units(table)


def _has_numbers(table: Table) -> bool:
    return any(row.number_on_form for row in table.rows)


def _has_units(table: Table) -> bool:
    return any(row.unit for row in table.rows)


def _block_title(table: Table, row: int, last: int) -> Iterator[Words]:
    if table.block:
        yield Words(row, 0, table.block, row, last, "block")


def _heads(table: Table, head: int, deep: int, first: int, last: int) -> Iterator[Words]:
    """The heads of the columns, those of a group under their common one."""
    before = ([NUMBER_HEAD] if _has_numbers(table) else []) + [table.corner]
    before += [UNIT_HEAD] if _has_units(table) else []
    for column, text in enumerate(before):
        yield _head(head, column, text, to_row=deep)
    place = first
    for group, members in groupby(table.columns, key=lambda column: column.group):
        several = tuple(members)
        if group:
            yield _head(head, place, group, to_column=place + len(several) - 1)
        for offset, column_ in enumerate(several):
            end = last if column_ is table.columns[-1] else place + offset
            yield _head(deep if group else head, place + offset, column_.label, to_row=deep, to_column=end)
        place += len(several)


def _edges(head: int, deep: int, check: int) -> Iterator[Words]:
    yield _head(head, check, CHECK, to_row=deep)
    yield _head(head, check + 1, REASON, to_row=deep)


def _line(table: Table, line: Row, at: int, last: int) -> list[Words]:
    """The number, the unit and the label of a row; a head runs on to the end."""
    words: list[Words] = []
    label_at = 0
    if _has_numbers(table):
        words.append(Words(at, 0, line.number_on_form, at, 0, "unit"))
        label_at = 1
    if line.key and _has_units(table):
        words.append(Words(at, label_at + 1, line.unit, at, label_at + 1, "unit"))
    end = label_at if line.key else last + 1
    return [*words, Words(at, label_at, line.label, at, end, "label" if line.key else "section", line.level)]


# a table printed as one line: its rows stand side by side as groups of columns


def _across(table: Table, row: int) -> Block:
    top = row + 1 if table.block else row
    deep, at = top + 2, top + 3
    last = len(table.rows) * len(table.columns)
    words = [*_block_title(table, row, last), _head(top, 0, table.corner or "项目", to_row=deep)]
    label = Words(at, 0, COUNT_LABEL, at, 0, "label")
    words += [label, Words(at + 1, 0, CHECK, at + 1, 0, "label"), Words(at + 2, 0, REASON, at + 2, 0, "label")]
    spots: list[Spot] = []
    for order, line in enumerate(table.rows):
        first = 1 + order * len(table.columns)
        name = _across_name(table, line, top, first)
        words.append(name)
        for offset, column in enumerate(table.columns):
            head = _head(deep, first + offset, column.label)
            words.append(head)
            spots.append(
                Spot(table.cell_at(line, column), at, head.column, head.column, (label, name, head), (at + 2, first))
            )
    words += _across_groups(table, top)
    return Block(table, tuple(words), tuple(spots), at + 2, at + 1, last + 1)


def _across_name(table: Table, line: Row, top: int, first: int) -> Words:
    """The name of a block over its columns; below its group where it has one."""
    start = top + 1 if line.group else top
    return _head(start, first, line.label, to_row=top + 1, to_column=first + len(table.columns) - 1)


def _across_groups(table: Table, top: int) -> Iterator[Words]:
    first = 1
    for group, members in groupby(table.rows, key=lambda row: row.group):
        width = len(tuple(members)) * len(table.columns)
        if group:
            yield _head(top, first, group, to_column=first + width - 1)
        first += width
