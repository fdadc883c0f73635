"""Ruled tables of a DOCX: columns of unequal width, cells joined across and down, heads that stand on every page."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import cast

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from gongkai.letters import layout, papers
from gongkai.letters.grids import INSET, LEADING, Grid, Spot, spots
from gongkai.letters.word_rows import row
from gongkai.letters.word_xml import dress, element, line, say, twips, twips_of_mm

SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
MOST_WHOLE = 40  # rows that a page may hold
BELOW = layout.GRID / 2  # pt, between a table and what follows it


def add_grid(document: Document, grid: Grid) -> None:
    """The table, and a little room below it, which also keeps it from running into a next one."""
    edges = edges_of(grid)
    table = parse_xml(_properties(edges))
    table.extend(_row(document, grid, place, cells, edges) for place, cells in enumerate(spots(grid)))
    document.element.body.insert_element_before(table, "w:sectPr")
    say(row(document), line(BELOW))


def edges_of(grid: Grid) -> list[int]:
    """Where the columns begin and the last one ends, in twips from the left."""
    whole = twips_of_mm(layout.AREA[0])
    return [0, *(round(whole * part) for part in accumulate(grid.shares))]


def _properties(edges: Sequence[int]) -> str:
    drawn = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in SIDES)
    beside = "".join(f'<w:{side} w:w="{twips(INSET[0])}" w:type="dxa"/>' for side in ("left", "right"))
    columns = "".join(f'<w:gridCol w:w="{b - a}"/>' for a, b in zip(edges, edges[1:], strict=False))
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{drawn}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{beside}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid></w:tbl>"
    )


def _row(document: Document, grid: Grid, place: int, cells: Iterable[Spot], edges: Sequence[int]) -> BaseOxmlElement:
    made = element("w:tr")
    properties = element("w:trPr")
    properties.append(element("w:cantSplit"))
    least = grid.size * (1 + LEADING) + 2 * INSET[1]
    properties.append(element("w:trHeight", val=twips(least), hRule="atLeast"))
    if place < grid.heads:
        properties.append(element("w:tblHeader"))
    made.append(properties)
    stays = grid.whole and place + 1 < len(grid.rows) <= MOST_WHOLE
    made.extend(_cell(document, grid, spot, edges, stays=stays) for spot in cells)
    return made


def _cell(document: Document, grid: Grid, spot: Spot, edges: Sequence[int], *, stays: bool) -> BaseOxmlElement:
    made, properties = element("w:tc"), element("w:tcPr")
    last = min(spot.column + spot.cell.across, len(edges) - 1)
    properties.append(element("w:tcW", w=edges[last] - edges[spot.column], type="dxa"))
    if spot.cell.across > 1:
        properties.append(element("w:gridSpan", val=spot.cell.across))
    if spot.cell.down > 1:
        properties.append(element("w:vMerge", **({} if spot.goes_on else {"val": "restart"})))
    properties.append(element("w:vAlign", val="center"))
    made.append(properties)
    lines = [""] if spot.goes_on else papers.plain(spot.cell.text).split("\n")
    made.extend(_line(document, text, spot, size=grid.size_of(spot.cell), stays=stays) for text in lines)
    return made


def _line(document: Document, text: str, spot: Spot, *, size: float, stays: bool) -> BaseOxmlElement:
    made = cast(CT_P, element("w:p"))
    paragraph = Paragraph(made, document)
    say(paragraph, line(size * (1 + LEADING)), element("w:jc", val=spot.cell.align), element("w:snapToGrid", val=0))
    if stays:
        say(paragraph, element("w:keepNext"))
    if text:
        dress(paragraph.add_run(text), "黑体" if spot.cell.head else "宋体", size)
    return made
