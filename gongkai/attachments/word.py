"""DOCX read straight from its XML, so that nothing in it escapes the checks: text boxes, notes, comments, deletions."""

import re

from lxml import etree

from gongkai.attachments import properties
from gongkai.attachments.ooxml import Parts, W, local
from gongkai.attachments.texts import Gathered, Taken

MAIN = "word/document.xml"
UNREADABLE = "不能读取文字，需人工检查"
TRACKED = "含有修订痕迹，公众下载后可见，请接受全部修订后重新上传"
COMMENTED = "含有批注，公众下载后可见，请删除批注后重新上传"
HIDDEN = "含有隐藏文字，公众下载后可见，请删除后重新上传"
OTHER_PARTS = (
    ("word/header", "页眉"),
    ("word/footer", "页脚"),
    ("word/footnotes", "脚注"),
    ("word/endnotes", "尾注"),
    ("word/comments", "批注"),
    ("word/glossary/document", "文档部件"),
)
BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
FALLBACK = "Fallback"  # the second copy of a text box, for old readers
TAKEN_OUT = frozenset({"del", "moveFrom"})
PUT_IN = frozenset({"ins", "moveTo"})
TEXT_ROOTS = frozenset({"hdr", "ftr", "footnotes", "endnotes", "comments", "glossaryDocument"})
OFF = frozenset({"0", "false", "off"})


def text_of(data: bytes) -> Taken:
    """All text of a Word file, table cells parted by tabs, with what a reviewer must know about it."""
    parts = Parts(data)
    main = parts.tree(MAIN)
    if main is None:
        return Taken(problem=UNREADABLE)
    into = Gathered()
    concealed = concealing_styles(parts)
    for place, tree in [("正文", main), *others(parts)]:
        add_tree(tree, into, place=place, concealed=concealed)
    properties.add_properties(parts, into)
    properties.add_links(parts, into)
    properties.add_pictures(parts, into, folder="word/media/")
    settings = parts.tree("word/settings.xml")
    variables = settings.iter(f"{W}docVar") if settings is not None else ()
    into.add("文档变量", "\n".join(each.get(f"{W}val", "") for each in variables), aside=True)
    return into.taken()


def others(parts: Parts) -> list[tuple[str, etree._Element]]:
    """The parts beside the main text that have text of their own, with their names."""
    found = [(place, parts.tree(name)) for start, place in OTHER_PARTS for name in parts.matching(start)]
    return [(place, tree) for place, tree in found if tree is not None and local(tree) in TEXT_ROOTS]


def add_tree(tree: etree._Element, into: Gathered, *, place: str, concealed: frozenset[str]) -> None:
    """One part: its text as it stands, then what was changed or hidden in it, field codes and picture texts."""
    into.add(place, block_text(tree, concealed=concealed), aside=place == "批注")
    changed = [p for p in tree.iter(f"{W}p") if found(p, "del", "ins", "moveFrom", "moveTo")]
    hidden = [p for p in tree.iter(f"{W}p") if any(is_hidden(run, concealed) for run in p.iter(f"{W}r"))]
    if changed:
        into.note(TRACKED)
        into.add(f"{place}·修订（删改前的文字）", lines_of(changed, skipping=PUT_IN), aside=True, shadow=True)
    into.note(COMMENTED if place == "批注" and found(tree, "comment") else "")
    if hidden:
        into.note(HIDDEN)
        into.add(f"{place}·隐藏文字", lines_of(hidden, skipping=TAKEN_OUT), aside=True, shadow=True)
    codes = "\n".join(each.text or "" for each in tree.iter(f"{W}instrText"))
    into.add(f"{place}·域代码", codes, aside=True, shadow=True)
    properties.add_descriptions(tree, into)


def lines_of(paragraphs: list[etree._Element], *, skipping: frozenset[str]) -> str:
    """Paragraphs in one of their forms, hidden runs included, a line for each."""
    return "\n".join(paragraph_text(p, skipping=skipping, deleted=not skipping & TAKEN_OUT) for p in paragraphs)


def concealing_styles(parts: Parts) -> frozenset[str]:
    """Style ids whose text is hidden."""
    tree = parts.tree("word/styles.xml")
    styles = tree.iterchildren(f"{W}style") if tree is not None else ()
    return frozenset(s.get(f"{W}styleId", "") for s in styles if is_on(s.find(f"{W}rPr/{W}vanish")))


def is_on(switch: etree._Element | None) -> bool:
    """Whether a switch of Word's is there and not turned off."""
    return switch is not None and switch.get(f"{W}val", "1").lower() not in OFF


def is_hidden(run: etree._Element, concealed: frozenset[str]) -> bool:
    """Whether a run of text does not show, by itself or by its style or its paragraph's."""
    if is_on(run.find(f"{W}rPr/{W}vanish")):
        return True
    if not concealed:
        return False
    paragraph = next(run.iterancestors(f"{W}p"), None)
    named = [run.find(f"{W}rPr/{W}rStyle"), paragraph.find(f"{W}pPr/{W}pStyle") if paragraph is not None else None]
    return any(style is not None and style.get(f"{W}val") in concealed for style in named)


def found(tree: etree._Element, *tags: str) -> bool:
    """Whether any of these Word elements is in the tree."""
    return next(tree.iter(*(f"{W}{tag}" for tag in tags)), None) is not None


def block_text(tree: etree._Element, *, concealed: frozenset[str] = frozenset()) -> str:
    """The paragraphs and tables under an element as they read now, in reading order, one line each."""
    lines = (
        row_text(block, concealed=concealed)
        if local(block) == "tr"
        else paragraph_text(block, deleted=False, skipping=TAKEN_OUT, hidden=False, concealed=concealed)
        for block in blocks(tree)
    )
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


def row_text(row: etree._Element, *, concealed: frozenset[str] = frozenset()) -> str:
    """One table row: its cells' text parted by tabs; a table inside a cell is flattened."""
    cells = (cell for cell in row.iterdescendants(f"{W}tc") if next(cell.iterancestors(f"{W}tr"), None) is row)
    return "\t".join(re.sub(r"\s*\n\s*", " ", cell_text(cell, concealed=concealed)) for cell in cells)


def cell_text(cell: etree._Element, *, concealed: frozenset[str] = frozenset()) -> str:
    """The text of a cell, one line for each paragraph."""
    return "\n".join(
        paragraph_text(p, deleted=False, skipping=TAKEN_OUT, hidden=False, concealed=concealed)
        for p in cell.iter(f"{W}p")
        if not within_paragraph(p)
    )


def paragraph_text(
    paragraph: etree._Element,
    *,
    deleted: bool = True,
    skipping: frozenset[str] = frozenset(),
    hidden: bool = True,
    concealed: frozenset[str] = frozenset(),
) -> str:
    """The text of one paragraph with its text boxes; by default with what was deleted, which readers can bring back."""
    pieces: list[str] = []
    plain = not skipping and hidden
    for element in paragraph.iter():
        tag = local(element)
        if tag == "t" or (tag == "delText" and deleted):
            left_out = in_fallback(element) or (not plain and not shows(element, skipping, hidden, concealed))
            pieces.append("" if left_out else element.text or "")
        elif tag == "p" and element is not paragraph and not in_fallback(element):
            pieces.append("\n")
        else:
            pieces.append(BREAKS.get(tag, "") if is_run_part(element) else "")
    return "".join(pieces)


def shows(text: etree._Element, skipping: frozenset[str], hidden: bool, concealed: frozenset[str]) -> bool:
    """Whether a piece of text belongs to the form asked for."""
    for ancestor in text.iterancestors():
        tag = local(ancestor)
        if tag in skipping or (tag == "r" and not hidden and is_hidden(ancestor, concealed)):
            return False
    return True


def is_run_part(element: etree._Element) -> bool:
    """Whether a tab or break stands in running text, not in the settings of tab stops."""
    parent = element.getparent()
    return parent is not None and local(parent) == "r"


def in_fallback(element: etree._Element) -> bool:
    """Whether an element is the second copy kept for old readers."""
    return any(local(ancestor) == FALLBACK for ancestor in element.iterancestors())
