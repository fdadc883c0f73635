"""Rows of cells fitted to the columns of a form: only where it is certain which blank cells are no column."""

from collections.abc import Iterable, Sequence

from gongkai.annual_reports.reading.tables.cells import Cell

Cells = Sequence[Cell | None]


def fitted(rows: Sequence[tuple[Cells, int]]) -> list[Cells | None]:
    """Each row cut to its count of columns; nothing for a row whose blanks could be cut in more than one way."""
    ways = [cuts(cells, count) for cells, count in rows]
    known = [(way, len(cells) - count) for way, (cells, count) in zip(ways, rows, strict=True) if way]
    before = common(way for way, _ in known)
    after = common({spare - cut for cut in way} for way, spare in known)
    chosen = [
        choice(way, spare=len(cells) - count, before=before, after=after)
        for way, (cells, count) in zip(ways, rows, strict=True)
    ]
    return [None if cut is None else cells[cut : cut + count] for cut, (cells, count) in zip(chosen, rows, strict=True)]


def fitted_alone(cells: Cells, count: int) -> Cells | None:
    """One row by itself."""
    return fitted([(cells, count)])[0]


def cuts(cells: Cells, count: int) -> set[int]:
    """How many blank cells may be cut off before the first column, so that no figure is lost."""
    spare = len(cells) - count
    stated = [place for place, cell in enumerate(cells) if cell]
    if spare < 0 or not stated:
        return set()
    blank_after = len(cells) - 1 - stated[-1]
    return {cut for cut in range(spare + 1) if cut <= stated[0] and spare - cut <= blank_after}


def common(choices: Iterable[set[int]]) -> set[int]:
    """What all rows of a table allow: the columns before or after the form's own are the same in every row."""
    listed = list(choices)
    return set.intersection(*listed) if listed else set()


def choice(way: set[int], *, spare: int, before: set[int], after: set[int]) -> int | None:
    """The one way there is, or the one that the other rows leave; nothing when there is more than one."""
    if len(way) <= 1:
        return next(iter(way), None)
    left = (before if len(before) == 1 else set()) | ({spare - cut for cut in after} if len(after) == 1 else set())
    left &= way
    return left.pop() if len(left) == 1 else None
