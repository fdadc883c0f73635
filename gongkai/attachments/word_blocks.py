"""A Word file as blocks: headings, paragraphs with their automatic numbers and alignment, tables with joined cells."""

from html import escape

from lxml import etree

from gongkai.attachments.blocks import BLANKS, Block, heading_tag
from gongkai.attachments.numbering import Numbering, numbering_of, value
from gongkai.attachments.ooxml import Parts, W, local
from gongkai.attachments.word import MAIN, paragraph_text

ALIGNED = {"center": "align-center", "right": "align-right", "end": "align-right"}


class WordReader:
    """Turns the body of one Word file into blocks."""

    def __init__(self, data: bytes) -> None:
        """Open the file with its styles and lists."""
        self.parts = Parts(data)
        self.numbering: Numbering = numbering_of(self.parts)
        self.headings = heading_styles(self.parts)

    def blocks(self) -> list[Block]:
        """The paragraphs and tables of the body in order; empty when the file has no readable body."""
        tree = self.parts.tree(MAIN)
        body = tree.find(f"{W}body") if tree is not None else None
        return [] if body is None else self.blocks_under(body)

    def blocks_under(self, parent: etree._Element) -> list[Block]:
        """The blocks directly under an element, and those in content controls there."""
        found: list[Block] = []
        for child in parent.iterchildren():
            tag = local(child)
            if tag == "p":
                found += self.paragraph(child)
            elif tag == "tbl":
                found.append(table(child))
            elif tag in {"sdt", "sdtContent", "ins", "smartTag", "customXml"}:
                found += self.blocks_under(child)
        return found

    def paragraph(self, element: etree._Element) -> list[Block]:
        """The lines of one paragraph as blocks, the first with its automatic number; none when it is empty."""
        lines = [line.strip(BLANKS) for line in paragraph_text(element, deleted=False).split("\n")]
        said = [line for line in lines if line]
        if not said:
            return []
        said[0] = self.number_of(element) + said[0]
        tag = self.headings.get(style_of(element)) or heading_tag(said[0])
        return [Block(line, tagged(line, tag=tag, css=alignment(element))) for line in said]

    def number_of(self, element: etree._Element) -> str:
        """The automatic number of a paragraph."""
        settings = element.find(f"{W}pPr/{W}numPr")
        if settings is None:
            return ""
        number, level = settings.find(f"{W}numId"), settings.find(f"{W}ilvl")
        depth = value(level, "val") if level is not None else "0"
        return self.numbering.next_label(value(number, "val"), int(depth or 0)) if number is not None else ""


def heading_styles(parts: Parts) -> dict[str, str]:
    """Style ids of Word's headings and the tag each becomes; the first level is h2, since the title is h1."""
    tree = parts.tree("word/styles.xml")
    found: dict[str, str] = {}
    for style in tree.iterchildren(f"{W}style") if tree is not None else ():
        name = style.find(f"{W}name")
        words = value(name, "val").lower().replace("标题", "heading").split() if name is not None else []
        if len(words) == 2 and words[0] == "heading" and words[1].isdecimal():
            found[value(style, "styleId")] = f"h{min(int(words[1]) + 1, 6)}"
    return found


def style_of(element: etree._Element) -> str:
    """The style id of a paragraph."""
    style = element.find(f"{W}pPr/{W}pStyle")
    return value(style, "val") if style is not None else ""


def alignment(element: etree._Element) -> str:
    """Our class for a centred or right-aligned paragraph."""
    aligned = element.find(f"{W}pPr/{W}jc")
    return ALIGNED.get(value(aligned, "val"), "") if aligned is not None else ""


def tagged(text: str, *, tag: str, css: str = "") -> str:
    """A line of text as an element."""
    named = f' class="{css}"' if css else ""
    return f"<{tag}{named}>{escape(text, quote=False)}</{tag}>"


def table(element: etree._Element) -> Block:
    """A table with its joined cells; its text has a line for each row, cells parted by tabs."""
    rows = [cells_of(row) for row in element.iterchildren(f"{W}tr")]
    texts = ["\t".join(text for text, _, _ in row) for row in rows]
    html = "".join(f"<tr>{''.join(cell_html(rows, at, cell) for cell in row)}</tr>" for at, row in enumerate(rows))
    return Block("\n".join(texts), f"<table>{html}</table>")


Cell = tuple[str, int, str]  # text, columns it spans, "start", "goes on" or ""


def cells_of(row: etree._Element) -> list[Cell]:
    """The cells of one row."""
    return [cell_of(cell) for cell in row.iterchildren(f"{W}tc")]


def cell_of(cell: etree._Element) -> Cell:
    """One cell: its text, its width in columns, and whether it starts or continues a tall cell."""
    text = " ".join(filter(None, (paragraph_text(p, deleted=False).strip(BLANKS) for p in cell.iter(f"{W}p"))))
    span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
    width = value(span, "val") if span is not None else "1"
    tall = "" if merge is None else ("start" if value(merge, "val") == "restart" else "goes on")
    return text, int(width) if width.isdecimal() else 1, tall


def cell_html(rows: list[list[Cell]], at: int, cell: Cell) -> str:
    """The HTML of one cell; nothing for the lower parts of a tall cell."""
    text, width, tall = cell
    if tall == "goes on":
        return ""
    height = height_of(rows, at, cell) if tall else 1
    named = (f' colspan="{width}"' if width > 1 else "") + (f' rowspan="{height}"' if height > 1 else "")
    return f"<td{named}>{escape(text, quote=False)}</td>"


def height_of(rows: list[list[Cell]], at: int, cell: Cell) -> int:
    """How many rows a tall cell covers, by the column it begins in."""
    column = sum(width for _, width, _ in rows[at][: index_of(rows[at], cell)])
    height = 1
    for row in rows[at + 1 :]:
        below = at_column(row, column)
        if below is None or below[2] != "goes on":
            break
        height += 1
    return height


def index_of(row: list[Cell], cell: Cell) -> int:
    """The position of this very cell in its row."""
    return next(position for position, other in enumerate(row) if other is cell)


def at_column(row: list[Cell], column: int) -> Cell | None:
    """The cell of a row that begins in this column."""
    begins = 0
    for cell in row:
        if begins == column:
            return cell
        begins += cell[1]
    return None
