"""The few pieces of WordprocessingML that python-docx has no word for."""

from math import floor
from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from gongkai.letters import fonts, layout

TWIPS_PER_POINT = 20
POINT_EIGHTHS = 8  # borders are counted in eighths of a point
CLOSER = floor(
    (layout.COLUMN - layout.BODY) * TWIPS_PER_POINT
)  # 28 characters of 3号 in a line, with or without the grid
Value = str | int | float


def twips(points: float) -> int:
    """Points as Word counts lengths."""
    return round(points * TWIPS_PER_POINT)


def twips_of_mm(millimetres: float) -> int:
    """Millimetres as Word counts lengths."""
    return twips(millimetres * layout.POINTS_PER_MM)


def element(tag: str, **attributes: Value) -> BaseOxmlElement:
    """`element("w:ind", left=420)`: one element with attributes of the same namespace."""
    made = cast(BaseOxmlElement, OxmlElement(tag))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def put(parent: BaseOxmlElement, tag: str, **attributes: Value) -> BaseOxmlElement:
    """Add an element, or set the attributes of the one that is there."""
    there = cast(BaseOxmlElement | None, parent.find(qn(tag)))
    if there is None:
        there = element(tag)
        parent.append(there)
    for name, value in attributes.items():
        there.set(qn(f"w:{name}"), str(value))
    return there


def dress(run: Run, role: str, size: float, *, colour: str = "") -> Run:
    """Typeface for every script, size, colour."""
    dress_in(run._r.get_or_add_rPr(), role, size, colour=colour)
    return run


def dress_in(properties: BaseOxmlElement, role: str, size: float, *, colour: str = "") -> None:
    """The same for the properties of a style."""
    name = fonts.in_word(role)
    face = element("w:rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name, hint="eastAsia")
    properties.append(face)
    if colour:
        properties.append(element("w:color", val=colour.lstrip("#")))
    if size == layout.BODY:
        properties.append(element("w:spacing", val=CLOSER))
    properties.append(element("w:sz", val=round(size * 2)))
    properties.append(element("w:szCs", val=round(size * 2)))


# What a paragraph may say of itself, in the order the schema asks for.
ORDER = (
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:pBdr w:tabs w:autoSpaceDE w:autoSpaceDN "
    "w:snapToGrid w:spacing w:ind w:jc w:outlineLvl w:rPr w:sectPr"
).split()


def say(paragraph: Paragraph, *properties: BaseOxmlElement) -> None:
    """Set properties of a paragraph, in the schema's order."""
    held = paragraph._p.get_or_add_pPr()
    for new in properties:
        for old in held.findall(new.tag):
            held.remove(old)
        held.append(new)
    held[:] = sorted(held, key=_place)


def _place(one: etree._Element) -> int:
    return next((place for place, tag in enumerate(ORDER) if qn(tag) == one.tag), len(ORDER))


def line(points: float, *, before: float = 0, after: float = 0) -> BaseOxmlElement:
    """A fixed distance from line to line, and empty room above and below."""
    return element("w:spacing", before=twips(before), after=twips(after), line=twips(points), lineRule="exact")


def border(side: str, width: float, *, space: float = 0, colour: str = "000000") -> BaseOxmlElement:
    """A line at one side of a paragraph; width and distance in points."""
    edges = element("w:pBdr")
    eighths, colour = round(width * POINT_EIGHTHS), colour.lstrip("#")
    edges.append(element(f"w:{side}", val="single", sz=eighths, space=round(space), color=colour))
    return edges


def field(run: Run, code: str) -> None:
    """A field such as PAGE, filled in by the program that opens the file."""
    for kind in ("begin", "", "end"):
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            text = element("w:instrText")
            text.text = f" {code} "
            run._r.append(text)


def font_table() -> bytes:
    """`word/fontTable.xml`: each typeface with the other names it may be found under."""
    rows = (_font(role) for role in fonts.CHAINS)
    content = f"<w:fonts {nsdecls('w')}>{''.join(rows)}</w:fonts>"
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content.encode()


def _font(role: str) -> str:
    others = ",".join(fonts.beside(role))
    family = "swiss" if role == "黑体" else "roman"
    return (
        f'<w:font w:name="{fonts.in_word(role)}"><w:altName w:val="{others}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="auto"/></w:font>'
    )
