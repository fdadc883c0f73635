"""The red head of a DOCX: 文件格式 with its line, or 信函格式 with its two double lines."""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from gongkai.letters import layout, papers
from gongkai.letters.papers import Paper
from gongkai.letters.word_rows import row
from gongkai.letters.word_xml import border, dress, element, line, say

LINE_BELOW = layout.LINE_BELOW * layout.POINTS_PER_MM


def add_head(document: Document, paper: Paper) -> None:
    """The name in red and the number, where the shape has them."""
    if paper.shape == "document":
        _document_head(document, paper)
    elif paper.shape == "letter":
        _letter_head(document, paper)


def _document_head(document: Document, paper: Paper) -> None:
    above = (layout.MARK_TOP["document"] - layout.TOP) * layout.POINTS_PER_MM
    _mark(document.add_paragraph(), paper, above=above)
    number = row(document, papers.plain(paper.number))
    red = border("bottom", layout.RED_LINE, space=LINE_BELOW, colour=layout.MARK_RED)
    say(number, line(layout.GRID, before=2 * layout.GRID), element("w:jc", val="center"), red)


def _letter_head(document: Document, paper: Paper) -> None:
    """The name in the first page's header, which stands at 30 mm, and both double lines; then the number."""
    name = document.sections[-1].first_page_header.paragraphs[0]
    size = layout.mark_size(papers.plain(paper.mark), shape="letter")
    lines = layout.THICK + layout.BETWEEN + layout.THIN
    above_text = (layout.GRID - layout.BODY) / 2  # a row's text stands in its middle
    _mark(name, paper, below=LINE_BELOW + lines + layout.LETTER_GAP * layout.BODY - above_text)
    top = layout.MARK_TOP["letter"] * layout.POINTS_PER_MM + size + LINE_BELOW
    foot = (layout.PAGE[1] - layout.LETTER_FOOT) * layout.POINTS_PER_MM
    for centre, width in (
        (top + layout.THICK / 2, layout.THICK),
        (top + lines - layout.THIN / 2, layout.THIN),
        (foot - lines + layout.THIN / 2, layout.THIN),
        (foot - layout.THICK / 2, layout.THICK),
    ):
        name.add_run()._r.append(_line(centre, width))
    say(row(document, papers.plain(paper.number)), element("w:jc", val="right"))


def _mark(paragraph: Paragraph, paper: Paper, *, above: float = 0, below: float = 0) -> None:
    name = papers.plain(paper.mark)
    size = layout.mark_size(name, shape=paper.shape)
    say(paragraph, line(size, before=above, after=below), element("w:jc", val="center"), element("w:snapToGrid", val=0))
    dress(paragraph.add_run(name), "小标宋", size, colour=layout.MARK_RED)


def _line(centre: float, width: float) -> BaseOxmlElement:
    """A red line across the page; `centre` in points from its top."""
    left = (layout.PAGE[0] - layout.LETTER_LINES) / 2 * layout.POINTS_PER_MM
    right = left + layout.LETTER_LINES * layout.POINTS_PER_MM
    return parse_xml(
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:line style="position:absolute;z-index:1;'
        'mso-position-horizontal-relative:page;mso-position-vertical-relative:page" '
        f'from="{left:.2f}pt,{centre:.2f}pt" to="{right:.2f}pt,{centre:.2f}pt" '
        f'strokecolor="{layout.MARK_RED}" strokeweight="{width}pt"/></w:pict>'
    )
