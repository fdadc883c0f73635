"""Cells of a table laid out for paper: what each says, what it is, how much room it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from gongkai.annual_reports.displays import CellShown
from gongkai.annual_reports.vocabulary import CellState

NOT_APPLICABLE = "—"


class Role(Enum):
    """What a cell of a laid-out table is."""

    CORNER = "corner"  # over the labels
    COLUMN = "column"  # over one column
    GROUP = "group"  # over several columns
    BLOCK = "block"  # a line across the whole table: the duty whose figures follow
    LABEL = "label"  # before one row
    ROWS = "rows"  # before several rows
    FIGURE = "figure"
    NOTE = "note"  # beside a label: the number on the form, the unit


HEADS = frozenset({Role.CORNER, Role.COLUMN, Role.GROUP, Role.BLOCK})


@dataclass(frozen=True)
class Laid:
    """One cell: what is printed in it, how many columns and rows it takes; `shown` is the figure's own cell."""

    text: str
    role: Role
    across: int = 1
    down: int = 1
    shown: CellShown | None = None


Line = list[Laid]


@dataclass(frozen=True)
class LaidTable:
    """A table ready to be set: shares of its columns, the lines of its head and those below; cells by where they begin."""

    key: str
    caption: str
    widths: tuple[float, ...]
    head: tuple[Line, ...]
    body: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines from the top."""
        return (*self.head, *self.body)


def printed(cell: CellShown) -> str:
    """What stands in a cell on paper: the figure, a dash where it does not apply, nothing where it is not known."""
    return NOT_APPLICABLE if cell.state is CellState.NOT_APPLICABLE else cell.printed


def number(cell: CellShown) -> Decimal | None:
    """The figure as printed, for sheets and machines: in the unit of the form, None where the cell holds none."""
    bare = cell.printed.replace(",", "").replace("，", "").strip()
    return Decimal(bare) if bare and cell.state is not CellState.NOT_APPLICABLE else None


def figure(cell: CellShown, *, across: int = 1) -> Laid:
    """The cell of a figure."""
    return Laid(printed(cell), Role.FIGURE, across, shown=cell)


def placed(table: LaidTable) -> Iterator[tuple[int, int, Laid]]:
    """Every cell with the line and the column it begins in, counted from nought."""
    taken: set[tuple[int, int]] = set()
    for at, line in enumerate(table.lines):
        column = 0
        for cell in line:
            while (at, column) in taken:
                column += 1
            yield at, column, cell
            taken |= {(at + down, column + across) for down in range(cell.down) for across in range(cell.across)}
