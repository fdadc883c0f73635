"""A ruled table among the paragraphs of a paper: columns of unequal width, cells joined across and down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import floor
from typing import Literal

from gongkai.letters import layout

Align = Literal["left", "center", "right"]
INSET = (2.0, 4.0)  # pt, beside and above the text of a cell
LEADING = 0.35  # heights of a character between two lines of a cell
DIGIT = 0.56  # widths of a character a digit takes in the widest of the typefaces
FIGURE = re.compile(r"[!-~]+")  # what stands on one line and cannot be broken


@dataclass(frozen=True)
class GridCell:
    """One cell, as wide and as high as so many columns and rows; a head is set in 黑体."""

    text: str = ""
    across: int = 1
    down: int = 1
    head: bool = False
    align: Align = "center"


@dataclass(frozen=True)
class Grid:
    """A table as wide as the text. Each row names the cells that begin in it; the first `heads` rows stand on every page.

    `widths` are the shares of the columns, `size` is that of the letters in points; a `whole` one is kept on one page
    where it fits.
    """

    widths: Sequence[float]
    rows: Sequence[Sequence[GridCell]]
    heads: int = 0
    size: float = layout.TABLE
    whole: bool = True

    @property
    def shares(self) -> list[float]:
        """The widths as parts of one."""
        whole = sum(self.widths) or 1
        return [width / whole for width in self.widths]

    @cached_property
    def figures(self) -> float:
        """The size of the figures, alike in the whole table: smaller than its letters where the longest would not fit."""
        rooms = [
            (room(self, spot), len(spot.cell.text))
            for row in spots(self)
            for spot in row
            if FIGURE.fullmatch(spot.cell.text)
        ]
        return floor(min([self.size, *(wide / (DIGIT * digits) for wide, digits in rooms)]) * 2) / 2

    def size_of(self, cell: GridCell) -> float:
        """The size of the letters in one cell."""
        return self.figures if FIGURE.fullmatch(cell.text) else self.size


@dataclass(frozen=True)
class Spot:
    """A cell at its place; `goes_on` where a cell that began in a row above reaches down."""

    cell: GridCell
    column: int
    goes_on: bool = False


def spots(grid: Grid) -> list[list[Spot]]:
    """Every row with all that stands in it from left to right, the lower parts of tall cells among it."""
    reaching: dict[int, tuple[GridCell, int]] = {}  # column → the cell that reaches down there, rows still to come
    return [_row(cells, reaching, columns=len(grid.widths)) for cells in grid.rows]


def _row(cells: Sequence[GridCell], reaching: dict[int, tuple[GridCell, int]], *, columns: int) -> list[Spot]:
    waiting, found, at = list(cells), list[Spot](), 0
    while at < columns:
        above, left = reaching.get(at, (None, 0))
        if above is not None and left:
            reaching[at] = (above, left - 1)
            found.append(Spot(above, at, goes_on=True))
            at += above.across
            continue
        cell = waiting.pop(0) if waiting else GridCell()
        reaching[at] = (cell, cell.down - 1)
        found.append(Spot(cell, at))
        at += cell.across
    return found


def room(grid: Grid, spot: Spot) -> float:
    """How many points a cell has for its text."""
    share = sum(grid.shares[spot.column : spot.column + spot.cell.across])
    return share * layout.AREA[0] * layout.POINTS_PER_MM - 2 * INSET[0]
