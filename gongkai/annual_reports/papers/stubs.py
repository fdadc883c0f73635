"""What stands before the figures of a row: its label, the heads it lies under, its number on the form and its unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongkai.annual_reports.displays import RowShown, TableShown
from gongkai.annual_reports.papers.cells import Laid, Line, Role

NUMBER, UNIT = "代码", "计量单位"
NESTED = {2: (20.0, 58.0), 3: (9.0, 24.5, 47.5)}  # mm of the columns of labels that stand beside each other
SLIM, WIDE = 18.0, 26.0  # mm: a column of numbers or units, one of figures beside a single column of labels
LEAST = 60.0  # mm of that column of labels
PAGE = 156.0  # mm, what a table may take in all
EMPTY = "　"


@dataclass(frozen=True)
class Stub:
    """How the rows of a table are named: in so many columns of labels, and with which columns beside them."""

    labels: int
    notes: tuple[str, ...]
    widths: tuple[float, ...]

    @property
    def columns(self) -> int:
        """How many columns stand before the figures."""
        return self.labels + len(self.notes)


def stub_of(table: TableShown) -> Stub:
    """How the rows of this table are named."""
    labels = 1 + max(row.level for row in table.rows) if nests(table) else 1
    notes = tuple(name for name, wanted in ((NUMBER, _numbered(table)), (UNIT, _mixed(table))) if wanted)
    plain = max(PAGE - SLIM * len(notes) - WIDE * len(table.columns), LEAST)
    return Stub(labels, notes, (*NESTED.get(labels, (plain,)), *(SLIM for _ in notes)))


def width(table: TableShown, stub: Stub) -> float:
    """What is left of the page for one column of figures."""
    return (PAGE - sum(stub.widths)) / len(table.columns)


def nests(table: TableShown) -> bool:
    """Whether heads can stand beside the rows they hold: no row with figures has rows of its own below it."""
    pairs = zip(table.rows, [*table.rows[1:], None], strict=True)
    return max(row.level for row in table.rows) <= len(NESTED) and all(_fits(row, below) for row, below in pairs)


def lines(table: TableShown, stub: Stub) -> list[tuple[Line, RowShown]]:
    """What stands before each row of figures. Heads stand in the first row they hold, or on lines of their own."""
    if stub.labels == 1:
        return [([_indented(row), *_notes(row, stub)], row) for row in table.rows]
    found: list[tuple[Line, RowShown]] = []
    waiting: list[Laid] = []
    for place, row in enumerate(table.rows):
        if not row.cells:
            waiting.append(Laid(row.label, Role.ROWS, down=_held(table.rows, place)))
            continue
        label = Laid(row.label, Role.LABEL, across=stub.labels - row.level)
        found.append(([*waiting, label, *_notes(row, stub)], row))
        waiting = []
    return found


def _fits(row: RowShown, below: RowShown | None) -> bool:
    deeper = below is not None and below.level == row.level + 1
    return not (below is not None and below.level > row.level) if row.cells else deeper


def _held(rows: Sequence[RowShown], place: int) -> int:
    """How many rows of figures lie under a head."""
    count = 0
    for row in rows[place + 1 :]:
        if row.level <= rows[place].level:
            break
        count += bool(row.cells)
    return count


def _indented(row: RowShown) -> Laid:
    return Laid(EMPTY * row.level + row.label, Role.LABEL)


def _notes(row: RowShown, stub: Stub) -> Line:
    said = {NUMBER: row.number_on_form, UNIT: row.unit if row.cells else ""}
    return [Laid(said[name], Role.NOTE) for name in stub.notes]


def _numbered(table: TableShown) -> bool:
    return any(row.number_on_form for row in table.rows)


def _mixed(table: TableShown) -> bool:
    """Whether the rows are counted in different units, so that each must say its own."""
    return len({cell.unit for row in table.rows for cell in row.cells}) > 1
