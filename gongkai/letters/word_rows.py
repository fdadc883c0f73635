"""Rows of a DOCX: paragraphs on the grid of 22 lines, indents counted in characters."""

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from gongkai.letters import layout
from gongkai.letters.word_xml import dress, element, line, say, twips


def close() -> list[BaseOxmlElement]:
    """Nothing between Chinese and Latin letters or digits: they keep to the columns."""
    return [element("w:autoSpaceDE", val=0), element("w:autoSpaceDN", val=0)]


def row(document: Document, text: str = "", *, role: str = "仿宋", size: float = layout.BODY) -> Paragraph:
    """One paragraph of lines set 22 to a page; their distance is fixed, so that every program agrees on it."""
    paragraph = document.add_paragraph()
    say(paragraph, line(layout.GRID), element("w:widowControl", val=0), element("w:snapToGrid", val=0), *close())
    if text:
        dress(paragraph.add_run(text), role, size)
    return paragraph


def indent(*, first: float = 0, left: float = 0, right: float = 0, hanging: float = 0) -> BaseOxmlElement:
    """Indents in characters, and beside them in lengths for programs that count no characters."""
    given = {"firstLine": first, "left": left, "right": right, "hanging": hanging}
    attributes: dict[str, int] = {}
    for name, characters in given.items():
        if characters:
            attributes[f"{name}Chars"] = round(characters * 100)
            attributes[name] = twips(characters * layout.COLUMN)
    return element("w:ind", **attributes)


def tiny(paragraph: Paragraph) -> None:
    """Make a paragraph that Word needs for itself so small that it never makes a page of its own."""
    say(paragraph, line(0.5), element("w:snapToGrid", val=0), element("w:widowControl", val=0))
