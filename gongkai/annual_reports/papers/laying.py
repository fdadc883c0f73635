"""The tables of a report laid out as the form prints them: every cell with its place, its width and what it is."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gongkai.annual_reports.displays import TableShown
from gongkai.annual_reports.papers import heads, stubs
from gongkai.annual_reports.papers.cells import Laid, LaidTable, Line, Role, figure

FIRST = 48.0  # mm: the labels of a table made of blocks


def on_paper(tables: Sequence[TableShown]) -> Iterator[LaidTable]:
    """The tables of a section as the form has them: the duties of 第二十条 one below the other in one table.

    Law: Report Format 2021; Report Format 2019.
    """
    for (_, in_blocks), group in groupby(tables, key=lambda table: (table.key, bool(table.block))):
        if in_blocks:
            yield joined(list(group))
        else:
            yield from map(alone, group)


def alone(table: TableShown) -> LaidTable:
    """One table or block by itself."""
    if table.across:
        figures = [figure(cell) for row in table.rows for cell in row.cells]
        return LaidTable(table.key, caption(table), (1.0,) * len(figures), tuple(heads.across_head(table)), (figures,))
    stub = stubs.stub_of(table)
    widths = (*stub.widths, *(stubs.width(table, stub) for _ in table.columns))
    return LaidTable(table.key, caption(table), widths, tuple(_head(table, stub)), tuple(_body(table, stub)))


def joined(blocks: Sequence[TableShown]) -> LaidTable:
    """Blocks of one table below each other, each under a line with its name."""
    most = max(len(block.columns) for block in blocks)
    lines = tuple(line for block in blocks for line in _block(block, most))
    widths = (FIRST, *((stubs.PAGE - FIRST) / most for _ in range(most)))
    return LaidTable(blocks[0].key, blocks[0].title, widths, (), lines)


def caption(table: TableShown) -> str:
    """What a table is called where it stands by itself."""
    return f"{table.title}（{table.block}）" if table.block else table.title


def _block(block: TableShown, most: int) -> Iterator[Line]:
    spans = [1] * (len(block.columns) - 1) + [most - len(block.columns) + 1]  # the last column fills the width
    yield [Laid(block.block, Role.BLOCK, most + 1)]
    names = [Laid(one.label, Role.COLUMN, span) for one, span in zip(block.columns, spans, strict=True)]
    yield [Laid(block.corner, Role.CORNER), *names]
    for row in block.rows:
        figures = [figure(cell, across=span) for cell, span in zip(row.cells, spans, strict=False)]
        yield [Laid(row.label, Role.LABEL), *figures]


def _head(table: TableShown, stub: stubs.Stub) -> Iterator[Line]:
    first, *others = heads.column_head(table)
    high = 1 + len(others)
    corner = Laid(table.corner, Role.CORNER, across=stub.labels, down=high)
    yield [corner, *(Laid(name, Role.COLUMN, down=high) for name in stub.notes), *first]
    yield from others


def _body(table: TableShown, stub: stubs.Stub) -> Iterator[Line]:
    for before, row in stubs.lines(table, stub):
        empty = [] if row.cells else [Laid("", Role.FIGURE) for _ in table.columns]
        yield [*before, *map(figure, row.cells), *empty]
