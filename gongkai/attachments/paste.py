"""What Word and WPS leave in pasted text, mapped to the few elements an official document needs."""

import re

from gongkai.attachments.allowed import ALIGN_CLASSES, ALIGNED, BLOCKS, CLASSES, TAGS, kept_value
from gongkai.attachments.markup import Node

RENAMED = {
    "b": "strong",
    "i": "em",
    "strike": "s",
    "del": "s",
    "ins": "u",
    "h1": "h2",
    "pre": "p",
    "dt": "p",
    "dd": "p",
    "center": "p",
    "div": "p",
    "section": "p",
    "article": "p",
    "header": "p",
    "footer": "p",
}
ALIGN = re.compile(r"text-align\s*:\s*([a-z]+)", re.IGNORECASE)
HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
BETWEEN_HAN = re.compile(rf"(?<=[{HAN}])[ \t]*[\r\n]+[ \t]*(?=[{HAN}])")  # Word breaks its own source lines anywhere
SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
EMPTY_GOES = frozenset(
    "p h2 h3 h4 h5 h6 strong em u s sup sub a ul ol li blockquote table thead tbody tfoot tr".split()
)
HOLDS_BLOCKS = frozenset("#root li td th blockquote".split())
STRUCTURE = frozenset("ul ol table thead tbody tfoot tr colgroup".split())
INDENT = " \u3000\t\n"


def mapped(root: Node) -> Node:
    """The fragment with Word's markup turned into plain paragraphs, headings, lists and tables."""
    simplify(root)
    lift_blocks(root)
    wrap_loose_text(root)
    tidy_text(root)
    drop_empty(root)
    unwrap_cells(root)
    return root


def simplify(node: Node) -> None:
    """Rename old tags, turn alignment into a class, take away wrappers and everything hidden."""
    kept: list[Node] = []
    for child in node.children:
        if HIDDEN.search(child.attributes.get("style", "")):
            continue
        simplify(child)
        kept += simplified(child)
    node.children = kept


def simplified(node: Node) -> list[Node]:
    """One element after mapping: itself, or its children when it only wraps them."""
    if not node.tag:
        return [node]
    node.tag = RENAMED.get(node.tag, node.tag)
    is_bold = node.tag == "span" and bool(BOLD.search(node.attributes.get("style", "")))
    node.attributes = kept_attributes(node)
    if is_bold:
        return [Node("strong", children=node.children)]
    wraps_only = node.tag not in TAGS or (node.tag == "a" and "href" not in node.attributes)
    if node.tag == "img" and "src" not in node.attributes:
        return []
    return node.children if wraps_only else [node]


def kept_attributes(node: Node) -> dict[str, str]:
    """The attributes that stay, with alignment as one of our own classes."""
    kept = {
        name: judged
        for name, value in node.attributes.items()
        if (judged := kept_value(node.tag, name, value)) is not None
    }
    declared = ALIGN.search(node.attributes.get("style", ""))
    wish = (declared.group(1) if declared else node.attributes.get("align", "")).lower()
    if node.tag in ALIGNED and wish in ALIGN_CLASSES:
        kept["class"] = ALIGN_CLASSES[wish]
    return kept


def lift_blocks(node: Node) -> None:
    """Break a paragraph, heading or inline element open where a block was pasted into it."""
    lifted: list[Node] = []
    for child in node.children:
        lift_blocks(child)
        lifted += parted(child)
    node.children = lifted


def parted(node: Node) -> list[Node]:
    """The pieces of an element that may not hold blocks but does; else just the element."""
    holds = node.tag in HOLDS_BLOCKS or node.tag in STRUCTURE or node.tag == "caption" or not node.tag
    if holds or not any(child.tag in BLOCKS for child in node.children):
        return [node]
    pieces: list[Node] = []
    for child in node.children:
        if child.tag in BLOCKS:
            pieces.append(with_alignment(child, node))
        elif pieces and pieces[-1].tag == node.tag and pieces[-1].attributes.get("#open"):
            pieces[-1].children.append(child)
        else:
            pieces.append(Node(node.tag, attributes={**node.attributes, "#open": "1"}, children=[child]))
    for piece in pieces:
        piece.attributes.pop("#open", None)
    return pieces


def with_alignment(child: Node, outer: Node) -> Node:
    """A block lifted out keeps the alignment of what held it when it has none."""
    if child.tag in ALIGNED and outer.attributes.get("class") in CLASSES:
        child.attributes.setdefault("class", outer.attributes["class"])
    return child


def wrap_loose_text(root: Node) -> None:
    """Put text that stands outside any block into paragraphs, so that every line is one."""
    blocks: list[Node] = []
    is_loose = False
    for child in root.children:
        if child.tag in BLOCKS:
            blocks.append(child)
            is_loose = False
        elif is_loose:
            blocks[-1].children.append(child)
        else:
            blocks.append(Node("p", children=[child]))
            is_loose = True
    root.children = blocks


def tidy_text(node: Node) -> None:
    """Collapse blanks, drop line breaks inside Chinese text, and take typed indents off paragraphs."""
    for part in node.walk():
        if not part.tag:
            part.text = SPACES.sub(" ", BETWEEN_HAN.sub("", part.text))
    for part in node.walk():
        if part.tag in ALIGNED or part.tag == "li":
            trim_start(part)
            trim_end(part)


def trim_start(node: Node) -> None:
    """Take blanks, full-width blanks and line breaks off the start of a block."""
    while node.children:
        first = node.children[0]
        if first.tag == "br":
            node.children.pop(0)
        elif first.tag in {"strong", "em", "u", "s", "a"}:
            return trim_start(first) if first.children else None
        elif first.tag:
            return None
        else:
            first.text = first.text.lstrip(INDENT)
            if first.text:
                return None
            node.children.pop(0)
    return None


def trim_end(node: Node) -> None:
    """Take blanks and line breaks off the end of a block."""
    while node.children:
        last = node.children[-1]
        if last.tag == "br":
            node.children.pop()
            continue
        if last.tag:
            return
        last.text = last.text.rstrip(INDENT)
        if last.text:
            return
        node.children.pop()


def drop_empty(node: Node) -> None:
    """Remove elements that hold nothing to read, from the inside out; table cells stay, they hold the grid."""
    for child in node.children:
        drop_empty(child)
    node.children = [child for child in node.children if not is_empty(child, within=node.tag)]


def is_empty(node: Node, *, within: str) -> bool:
    """Whether a node says nothing: an empty element, or blanks between the parts of a table or list."""
    if not node.tag:
        return not node.text or (within in STRUCTURE | {"#root"} and not node.text.strip())
    return node.tag in EMPTY_GOES and not node.children


def unwrap_cells(root: Node) -> None:
    """A cell that holds one paragraph holds its text directly, with its alignment, as Word always wraps cells."""
    for cell in root.walk():
        if cell.tag in {"td", "th"} and len(cell.children) == 1 and cell.children[0].tag == "p":
            paragraph = cell.children[0]
            cell.attributes = {**cell.attributes, **paragraph.attributes}
            cell.children = paragraph.children
