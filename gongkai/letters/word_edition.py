"""版记 of a DOCX: a table that stands at the foot of the last page's 版心."""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table

from gongkai.letters import layout, papers
from gongkai.letters.papers import Paper
from gongkai.letters.word_rows import tiny
from gongkai.letters.word_xml import dress, element, line, say, twips_of_mm

WIDTHS = (88.0, 68.0)  # mm: 印发机关, 印发日期
SIDE = layout.SMALL * 20  # twips, one character at each side


def add_edition(document: Document, paper: Paper) -> None:
    """抄送 and, outside 信函格式, who printed it and when."""
    rows = list(_rows(paper))
    if not rows:
        return
    table = document.add_table(rows=len(rows), cols=2)
    for table_row, texts in zip(table.rows, rows, strict=True):
        cells = [table_row.cells[0].merge(table_row.cells[1])] if len(texts) == 1 else table_row.cells
        for index, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            say(paragraph, line(layout.GRID * layout.SMALL / layout.BODY), element("w:snapToGrid", val=0))
            say(paragraph, element("w:jc", val="right" if index else "left"))
            dress(paragraph.add_run(text), "仿宋", layout.SMALL)
    _place(table, lined=paper.shape != "letter")
    tiny(document.add_paragraph())  # a table at a fixed place is held by the paragraph after it


def _rows(paper: Paper) -> Iterator[tuple[str, ...]]:
    copies = papers.copies_of(paper)
    if copies:
        yield (copies,)
    if paper.printed and paper.shape != "letter":
        yield papers.plain(paper.printed[0]), layout.edition_date(paper.printed[1])


def _place(table: Table, *, lined: bool) -> None:
    widths = [twips_of_mm(width) for width in WIDTHS]
    outer, inner = (_eighths(layout.OUTER_LINE), _eighths(layout.INNER_LINE)) if lined else (0, 0)
    edges = {"top": outer, "left": 0, "bottom": outer, "right": 0, "insideH": inner, "insideV": 0}
    drawn = "".join(
        f'<w:{side} w:val="{"single" if width else "nil"}" w:sz="{width}" w:space="0" w:color="000000"/>'
        for side, width in edges.items()
    )
    properties = parse_xml(
        f'<w:tblPr {nsdecls("w")}><w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpX="0" '
        f'w:tblpYSpec="bottom"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{drawn}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{SIDE:.0f}" w:type="dxa"/>'
        f'<w:right w:w="{SIDE:.0f}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    table._tbl.replace(table._tbl.tblPr, properties)
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}w", str(width))


def _eighths(millimetres: float) -> int:
    return round(millimetres * layout.POINTS_PER_MM * 8)
