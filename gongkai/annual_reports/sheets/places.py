"""The things a sheet is laid out of: words that are printed, places for figures, tables, and sheets."""

from dataclasses import dataclass

from gongkai.law.forms import Cell, Table


@dataclass(frozen=True)
class Words:
    """Printed words at a place, perhaps over several rows or columns; `kind` picks how they look."""

    row: int
    column: int
    text: str
    to_row: int
    to_column: int
    kind: str = "head"
    level: int = 0


@dataclass(frozen=True)
class Spot:
    """The place of one figure, with the words that must stand beside and above it, and where its row says 不适用.

    The last figure of a row goes on to `to_column`, so that tables below each other end at the same place.
    """

    cell: Cell
    row: int
    column: int
    to_column: int
    beside: tuple[Words, ...]
    reason_at: tuple[int, int]

    @property
    def key(self) -> str:
        """What the figure is called."""
        return self.cell.key


@dataclass(frozen=True)
class Block:
    """One table of the form on a sheet; whether its rows balance stands in a column of its own, its columns in a row."""

    table: Table
    words: tuple[Words, ...]
    spots: tuple[Spot, ...]
    last_row: int
    check_row: int
    check_column: int


@dataclass(frozen=True)
class Page:
    """One sheet of the workbook: the tables under one title."""

    name: str
    title: str
    blocks: tuple[Block, ...]
    columns: int

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every place for a figure on it."""
        return tuple(spot for block in self.blocks for spot in block.spots)
