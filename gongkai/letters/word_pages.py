"""Pages of a DOCX: size, margins, the grid of 22 lines and 28 characters, page numbers, the mark of a draft."""

from typing import cast

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from gongkai.letters import layout
from gongkai.letters.word_rows import tiny
from gongkai.letters.word_xml import dress, dress_in, element, field, font_table, line, put, say, twips

CHAR_SPACE = round((layout.COLUMN - layout.BODY) * 4096)  # by how much a column is narrower than 3号
FOOTER = layout.BOTTOM - layout.PAGE_NUMBER_BELOW - layout.SMALL / layout.POINTS_PER_MM  # mm from the page's edge
FONT_TABLE = "/word/fontTable.xml"


def prepare(document: Document) -> None:
    """What holds for the whole file: the body's typeface, Chinese, odd and even pages, names of typefaces."""
    normal = document.styles["Normal"]
    properties = normal.element.get_or_add_rPr()
    for old in list(properties):
        properties.remove(old)
    dress_in(properties, "仿宋", layout.BODY)
    put(properties, "w:lang", val="en-US", eastAsia="zh-CN")
    document.settings.odd_and_even_pages_header_footer = True
    settings = document.settings.element
    put(put(settings, "w:compat"), "w:compatSetting", name="compatibilityMode", uri=COMPATIBLE, val=15)
    put(settings, "w:themeFontLang", eastAsia="zh-CN")
    document.core_properties.comments = ""
    for part in document.part.package.iter_parts():
        if part.partname == FONT_TABLE:
            part._blob = font_table()


COMPATIBLE = "http://schemas.microsoft.com/office/word"


def next_section(document: Document) -> Section:
    """A new section on the next odd page; the paragraph that ends the one before takes no room."""
    section = document.add_section(WD_SECTION.ODD_PAGE)
    tiny(Paragraph(document.element.body.p_lst[-1], document))
    return section


def lay_out(section: Section, *, letter: bool, draft: bool, lying: bool = False) -> None:
    """A4, margins, grid, and page numbers that begin at 1 and stand outside."""
    section.page_width, section.page_height = Mm(layout.PAGE[0]), Mm(layout.PAGE[1])
    section.top_margin, section.bottom_margin = Mm(layout.TOP), Mm(layout.BOTTOM)
    section.left_margin, section.right_margin = Mm(layout.LEFT), Mm(layout.RIGHT)
    section.footer_distance, section.header_distance = Mm(FOOTER), Mm(layout.MARK_TOP["letter"] if letter else 20)
    section.different_first_page_header_footer = letter
    properties = section._sectPr
    for tag in ("w:cols", "w:pgNumType", "w:docGrid"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    title_page = cast(BaseOxmlElement | None, properties.find(qn("w:titlePg")))
    last = [element("w:pgNumType", start=1), element("w:cols", space=0)]
    last += [title_page] if title_page is not None else []
    last.append(element("w:docGrid", type="linesAndChars", linePitch=twips(layout.GRID), charSpace=CHAR_SPACE))
    properties.extend(last)
    _footers(section, letter=letter)
    _headers(section, draft=draft)
    if lying:
        _lay_down(section)


def _lay_down(section: Section) -> None:
    """The page of a list of many columns lies on its side."""
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Mm(layout.LYING_SIDE)
    section.top_margin, section.bottom_margin = Mm(layout.LYING_TOP), Mm(layout.LYING_BOTTOM)
    section.footer_distance = Mm(FOOTER - layout.BOTTOM + layout.LYING_BOTTOM)


def _footers(section: Section, *, letter: bool) -> None:
    _numbered(_own(section.footer), "right")
    _numbered(_own(section.even_page_footer), "left")
    if letter:
        _own(section.first_page_footer)


def _headers(section: Section, *, draft: bool) -> None:
    marked = [_own(section.header), _own(section.even_page_header)]
    if section.different_first_page_header_footer:
        _own(section.first_page_header)  # holds the red name
        marked.append(section.first_page_footer.paragraphs[0])
    for paragraph in marked if draft else ():
        say(paragraph, element("w:jc", val="center"))
        dress(paragraph.add_run(layout.DRAFT), "黑体", layout.SMALL, colour="#808080")


def _own(part: _BaseHeaderFooter) -> Paragraph:
    """The one empty paragraph of a header or footer that belongs to this section alone."""
    part.is_linked_to_previous = False
    paragraph = part.paragraphs[0]
    say(paragraph, line(layout.SMALL), element("w:snapToGrid", val=0))
    return paragraph


def _numbered(paragraph: Paragraph, side: str) -> None:
    away = {f"{side}Chars": 100, side: twips(layout.SMALL)}
    say(paragraph, element("w:ind", **away), element("w:jc", val=side))
    dress(paragraph.add_run("— "), "宋体", layout.SMALL)
    field(dress(paragraph.add_run(), "宋体", layout.SMALL), "PAGE")
    dress(paragraph.add_run(" —"), "宋体", layout.SMALL)
