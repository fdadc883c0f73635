"""The red head of a DOCX: 文件格式 with its line, or 信函格式 with its two double lines."""

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from gongkai.letters import layout, papers
from gongkai.letters.papers import Paper
from gongkai.letters.word_rows import row
from gongkai.letters.word_xml import border, dress, element, line, say, twips, twips_of_mm

LINE_BELOW = layout.LINE_BELOW * layout.POINTS_PER_MM
THINNEST = 1.0  # pt, the height of a paragraph that is only a line


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
    """Frames at fixed places of the first page: the name with its double line, and the double line at the foot."""
    size = layout.mark_size(papers.plain(paper.mark), shape="letter")
    lines = layout.THICK + layout.BETWEEN + layout.THIN
    top = {"y": layout.MARK_TOP["letter"], "height": size + LINE_BELOW + lines}
    name = document.add_paragraph()
    _mark(name, paper)
    say(name, _frame(**top), border("bottom", layout.THICK, space=LINE_BELOW, colour=layout.MARK_RED))
    _line(document, _frame(**top), layout.THIN)
    foot = {"y": layout.PAGE[1] - layout.LETTER_FOOT - lines / layout.POINTS_PER_MM, "height": lines}
    _line(document, _frame(**foot), layout.THIN)
    _line(document, _frame(**foot), layout.THICK)
    say(row(document, papers.plain(paper.number)), element("w:jc", val="right"))


def _mark(paragraph: Paragraph, paper: Paper, *, above: float = 0) -> None:
    name = papers.plain(paper.mark)
    size = layout.mark_size(name, shape=paper.shape)
    say(paragraph, line(size, before=above), element("w:jc", val="center"), element("w:snapToGrid", val=0))
    dress(paragraph.add_run(name), "小标宋", size, colour=layout.MARK_RED)


def _line(document: Document, frame: BaseOxmlElement, width: float) -> None:
    paragraph = document.add_paragraph()
    edge = border("bottom", width, colour=layout.MARK_RED)
    say(paragraph, frame, edge, line(THINNEST), element("w:snapToGrid", val=0))


def _frame(*, y: float, height: float) -> BaseOxmlElement:
    """A place on the page: `y` in millimetres from its top, height in points; text keeps its distance."""
    return element(
        "w:framePr",
        w=twips_of_mm(layout.LETTER_LINES),
        h=twips(height),
        hRule="atLeast",
        vSpace=twips(layout.LETTER_GAP * layout.BODY),
        wrap="notBeside",
        vAnchor="page",
        hAnchor="page",
        xAlign="center",
        y=twips_of_mm(y),
    )
