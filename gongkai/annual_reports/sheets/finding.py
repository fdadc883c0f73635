"""Finding each figure on a sheet that came back: where the template put it, else by the words of its row and its column."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.annual_reports.sheets.book import Grid, Place
from gongkai.annual_reports.sheets.layout import COUNT_LABEL, REASON, UNIT_HEAD
from gongkai.annual_reports.sheets.places import Block, Page, Spot
from gongkai.law.forms import Row, Table


@dataclass(frozen=True)
class Found:
    """Where a figure stands on the sheet that came back, where its row says why it does not apply, and its unit."""

    spot: Spot
    at: Place
    reason_at: Place | None
    unit_at: Place | None = None


@dataclass(frozen=True)
class Region:
    """The rows of a sheet that belong to one table."""

    grid: Grid
    first: int
    end: int

    def places(self, text: str) -> list[Place]:
        """Where these words stand, alone in their cell, from top to bottom."""
        wanted = bare(text)
        return sorted(place for place, cell in self._texts() if bare(cell) == wanted)

    def only(self, text: str) -> Place | None:
        """Where they stand, when they stand there once."""
        places = self.places(text)
        return places[0] if len(places) == 1 else None

    def _texts(self) -> Iterator[tuple[Place, str]]:
        for place, cell in self.grid.cells.items():
            if isinstance(cell, str) and self.first <= place[0] < self.end:
                yield place, cell


def bare(text: object) -> str:
    """Words without blanks, and in one width: what a person sees as the same."""
    return "".join(unicodedata.normalize("NFKC", text).split()) if isinstance(text, str) else ""


def locate(page: Page, grid: Grid) -> tuple[list[Found], list[str]]:
    """The places of all figures of a page, and the names of those that cannot be found."""
    found: list[Found] = []
    lost: list[str] = []
    for block in page.blocks:
        here = _where_it_was(block, grid) or _by_words(block, page, grid)
        there = {one.spot.key for one in here}
        found += here
        lost += [place_name(spot, block) for spot in block.spots if spot.key not in there]
    return found, lost


def place_name(spot: Spot, block: Block) -> str:
    """What a sentence calls a place: the block, its row and its column."""
    name = f"{spot.cell.row.label}—{spot.cell.column.label}"
    return f"{block.table.block}：{name}" if block.table.block else name


def _where_it_was(block: Block, grid: Grid) -> list[Found]:
    """The places of the template, when every label of the table still stands where the template put it."""
    words = {words for spot in block.spots for words in spot.beside}
    if any(bare(grid.at(one.row, one.column)) != bare(one.text) for one in words):
        return []
    unit_column = next((one.column for one in block.words if one.text == UNIT_HEAD), None)
    return [
        Found(spot, (spot.row, spot.column), spot.reason_at, None if unit_column is None else (spot.row, unit_column))
        for spot in block.spots
    ]


def _by_words(block: Block, page: Page, grid: Grid) -> list[Found]:
    region = _region(block, page, grid)
    if region is None:
        return []
    found = _across(block, region) if block.table.across else _down(block, region)
    return found if len({one.at for one in found}) == len(found) else []


def _region(block: Block, page: Page, grid: Grid) -> Region | None:
    """From the title of a table to the next one; the whole sheet where it stands alone."""
    last = max((row for row, _ in grid.cells), default=0) + 1
    whole = Region(grid, 0, last)
    if len(page.blocks) == 1:
        return whole
    tops = {one.table.block: whole.only(one.table.block) for one in page.blocks}
    mine = tops[block.table.block]
    if mine is None:
        return None
    below = [top[0] for top in tops.values() if top and top[0] > mine[0]]
    return Region(grid, mine[0], min(below, default=last))


def _down(block: Block, region: Region) -> list[Found]:
    columns = {column.key: region.only(column.label) for column in block.table.columns}
    rows = _rows(block.table, region)
    reason, unit = region.only(REASON), region.only(UNIT_HEAD)
    found = []
    for spot in block.spots:
        row, head = rows.get(spot.cell.row.key), columns[spot.cell.column.key]
        if row is not None and head is not None and head[0] < row:
            found.append(Found(spot, (row, head[1]), _in(row, reason), _in(row, unit)))
    return found


def _in(row: int, head: Place | None) -> Place | None:
    return (row, head[1]) if head else None


def _rows(table: Table, region: Region) -> dict[str, int]:
    """The row of each line of the form. Of lines with the same words, each is the first below the line it belongs to."""
    places: list[int | None] = []
    for at, line in enumerate(table.rows):
        hits = [row for row, _ in region.places(line.label)]
        same = sum(bare(one.label) == bare(line.label) for one in table.rows)
        after = _parent(table.rows, places, at) if same > 1 else -1
        fits = [row for row in hits if after is not None and row > after]
        places.append(fits[0] if fits and len(hits) == same else None)
    return {line.key: row for line, row in zip(table.rows, places, strict=True) if line.key and row is not None}


def _parent(lines: Sequence[Row], places: Sequence[int | None], at: int) -> int | None:
    """The row of the line this one is indented under; before the first where there is none."""
    above = (place for place in range(at - 1, -1, -1) if lines[place].level < lines[at].level)
    found = next(above, None)
    return -1 if found is None else places[found]


def _across(block: Block, region: Region) -> list[Found]:
    names = {line.key: region.only(line.label) for line in block.table.rows}
    line, reason = region.only(COUNT_LABEL), region.only(REASON)
    if line is None or None in names.values():
        return []
    found = []
    for spot in block.spots:
        head = _head_below(spot, names, region)
        if head is not None:
            name = names[spot.cell.row.key] or line
            found.append(Found(spot, (line[0], head[1]), (reason[0], name[1]) if reason else None))
    return found


def _head_below(spot: Spot, names: dict[str, Place | None], region: Region) -> Place | None:
    """The head of a column under the name of its block, before the next block begins."""
    mine = names[spot.cell.row.key] or (0, 0)
    after = [place[1] for place in names.values() if place and place[1] > mine[1]]
    hits = [
        place
        for place in region.places(spot.cell.column.label)
        if place[0] > mine[0] and mine[1] <= place[1] < min(after, default=place[1] + 1)
    ]
    return hits[0] if len(hits) == 1 else None
