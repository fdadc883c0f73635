"""Forms as DOCX: a title and a table of cells whose columns are equal."""

from collections.abc import Sequence

import docx as python_docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Cell, _Row

from gongkai.letters import layout, papers
from gongkai.letters.papers import Cell, Form
from gongkai.letters.titles import title_lines
from gongkai.letters.word import saved
from gongkai.letters.word_pages import lay_out, prepare
from gongkai.letters.word_rows import row
from gongkai.letters.word_xml import dress, element, say, twips, twips_of_mm


def form_docx(form: Form) -> bytes:
    """A form to fill in or to file."""
    document = python_docx.Document()
    prepare(document)
    document.core_properties.title = papers.plain(form.title)
    lay_out(document.sections[0], letter=False, draft=False, lying=form.lying)
    for text in title_lines(papers.plain(form.title)):
        say(row(document, text, role="小标宋", size=layout.TITLE), element("w:jc", val="center"))
    if form.number:
        say(row(document, papers.plain(form.number), size=form.size), element("w:jc", val="right"))
    if form.rows:
        _table(document, form)
    for text in form.foot:
        row(document, papers.plain(text), size=form.size)
    return saved(document)


def _table(document: Document, form: Form) -> None:
    table = document.add_table(rows=len(form.rows), cols=form.columns)
    width = twips_of_mm(form.width) // form.columns
    table._tbl.replace(table._tbl.tblPr, parse_xml(PROPERTIES.format(width=width * form.columns, edges=_edges())))
    for column in table._tbl.tblGrid.gridCol_lst:
        column.set(qn("w:w"), str(width))
    for table_row, cells in zip(table.rows, form.rows, strict=True):
        _fill(table_row, cells, form)
    if form.has_header:
        table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))


PROPERTIES = (
    f"<w:tblPr {nsdecls('w')}>"
    '<w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
)


def _edges() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)


def _fill(table_row: _Row, cells: Sequence[Cell], form: Form) -> None:
    height = max((cell.lines for cell in cells), default=1) * form.size * layout.TABLE_LINE
    properties = table_row._tr.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    properties.append(element("w:trHeight", val=twips(height + layout.TABLE_PADDING), hRule="atLeast"))
    there, at = table_row.cells, 0
    for cell in cells:
        made = there[at].merge(there[min(at + cell.span, len(there)) - 1]) if cell.span > 1 else there[at]
        _say(made, cell, form)
        at += cell.span


def _say(made: _Cell, cell: Cell, form: Form) -> None:
    from_top = cell.lines > 1 and not cell.head
    made._tc.get_or_add_tcPr().append(element("w:vAlign", val="top" if from_top else "center"))
    for index, text in enumerate(papers.plain(cell.text).split("\n")):
        paragraph = made.add_paragraph() if index else made.paragraphs[0]
        spacing = element("w:spacing", before=0, after=0, line=240, lineRule="auto")
        alignment = element("w:jc", val=form.align(cell))
        say(paragraph, spacing, alignment, element("w:snapToGrid", val=0))
        dress(paragraph.add_run(text), "黑体" if cell.head else "仿宋", form.size)
