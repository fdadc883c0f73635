"""DOCX read straight from its XML, so that nothing in it escapes the checks: text boxes, notes, comments, deletions."""

import re

from lxml import etree

from gongkai.attachments.ooxml import Parts, W, local
from gongkai.attachments.texts import Taken, taken

MAIN = "word/document.xml"
UNREADABLE = "不能读取文字，需人工检查"
TRACKED = "含有修订痕迹，公众下载后可见，请接受全部修订后重新上传"
COMMENTED = "含有批注，公众下载后可见，请删除批注后重新上传"
EMBEDDED = "含有内嵌文件，其内容未检查，需人工检查"
HIDDEN = "含有隐藏文字，公众下载后可见，请删除后重新上传"
EXTRA_PARTS = ("word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments")
BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
FALLBACK = "Fallback"  # the second copy of a text box, for old readers


def text_of(data: bytes) -> Taken:
    """All text of a Word file, table cells parted by tabs, with what a reviewer must know about it."""
    parts = Parts(data)
    main = parts.tree(MAIN)
    if main is None:
        return Taken(problem=UNREADABLE)
    names = [name for start in EXTRA_PARTS for name in parts.matching(start)]
    trees = [main, *(tree for tree in map(parts.tree, names) if tree is not None)]
    return taken("\n".join(filter(None, map(block_text, trees))), problems=problems_of(parts, trees))


def problems_of(parts: Parts, trees: list[etree._Element]) -> tuple[str, ...]:
    """What stays in the file beside its visible text."""
    has = {
        TRACKED: any(found(tree, "del", "ins", "moveFrom") for tree in trees),
        COMMENTED: any(found(tree, "comment") for tree in trees),
        HIDDEN: any(found(tree, "vanish") for tree in trees[:1]),
        EMBEDDED: bool(parts.matching("word/embeddings/", end="")),
    }
    return tuple(sentence for sentence, present in has.items() if present)


def found(tree: etree._Element, *tags: str) -> bool:
    """Whether any of these Word elements is in the tree."""
    return next(tree.iter(*(f"{W}{tag}" for tag in tags)), None) is not None


def block_text(tree: etree._Element) -> str:
    """The paragraphs and tables under an element, in reading order, one line each."""
    lines = (row_text(block) if local(block) == "tr" else paragraph_text(block) for block in blocks(tree))
    return "\n".join(line for line in lines if line.strip())


def blocks(tree: etree._Element) -> list[etree._Element]:
    """Paragraphs outside tables, and rows of the outermost tables, in reading order."""
    kept: list[etree._Element] = []
    for element in tree.iter(f"{W}p", f"{W}tr"):
        outer = next(element.iterancestors(f"{W}tr"), None)
        if outer is None and not within_paragraph(element):
            kept.append(element)
    return kept


def within_paragraph(element: etree._Element) -> bool:
    """Whether a paragraph lies in a text box of another paragraph, whose text already holds it."""
    return next(element.iterancestors(f"{W}p"), None) is not None


def row_text(row: etree._Element) -> str:
    """One table row: its cells' text parted by tabs; a table inside a cell is flattened."""
    cells = (cell for cell in row.iterdescendants(f"{W}tc") if next(cell.iterancestors(f"{W}tr"), None) is row)
    return "\t".join(re.sub(r"\s*\n\s*", " ", cell_text(cell)) for cell in cells)


def cell_text(cell: etree._Element) -> str:
    """The text of a cell, one line for each paragraph."""
    return "\n".join(paragraph_text(p) for p in cell.iter(f"{W}p") if not within_paragraph(p))


def paragraph_text(paragraph: etree._Element, *, deleted: bool = True) -> str:
    """The text of one paragraph with its text boxes; deleted text counts, since readers can bring it back."""
    pieces: list[str] = []
    for element in paragraph.iter():
        tag = local(element)
        if tag == "t" or (tag == "delText" and deleted):
            pieces.append("" if in_fallback(element) else element.text or "")
        elif tag == "p" and element is not paragraph and not in_fallback(element):
            pieces.append("\n")
        else:
            pieces.append(BREAKS.get(tag, "") if is_run_part(element) else "")
    return "".join(pieces)


def is_run_part(element: etree._Element) -> bool:
    """Whether a tab or break stands in running text, not in the settings of tab stops."""
    parent = element.getparent()
    return parent is not None and local(parent) == "r"


def in_fallback(element: etree._Element) -> bool:
    """Whether an element is the second copy kept for old readers."""
    return any(local(ancestor) == FALLBACK for ancestor in element.iterancestors())
