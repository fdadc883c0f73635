"""Rich text as the product keeps it: clean, safe, the same however often it is cleaned; and its plain text."""

import re
from html import escape

import nh3

from gongkai.attachments.allowed import ATTRIBUTES, DROPPED_WHOLE, PASTED, SCHEMES, TAGS, kept_value
from gongkai.attachments.markup import Node, tree_of, written
from gongkai.attachments.paste import mapped

CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\ufeff\ufffe\uffff\ud800-\udfff]")
TRIES = 6
DEEPEST = 100
MOST_OPEN = 3000  # parsing time grows with the square of the depth
TAG = re.compile(r"<(/?)([a-z][a-z0-9:]*)", re.IGNORECASE)
HEADING = re.compile(r"<h([2-6])\b")
HEADING_TAG = re.compile(r"<(/?)h([2-6])\b")
NEVER_NEST = frozenset("p li td th tr dt dd option br hr img col input meta link o:p".split())
LINE_BLOCKS = frozenset("p h2 h3 h4 h5 h6 li caption blockquote hr tr".split())
FIRST_PASS = {tag: set(names) | {"style", "class", "align"} for tag, names in ATTRIBUTES.items()}
LAST_PASS = {tag: set(names) for tag, names in ATTRIBUTES.items()}


def clean(html: str) -> str:
    """What a person typed or pasted, as safe semantic HTML; cleaning it again changes nothing."""
    before = CONTROLS.sub("", html)
    if left_open(before) > MOST_OPEN:
        before = re.sub(r"<[^>]*>?", "\n", before)
    for _ in range(TRIES):
        after = once(before)
        if after == before:
            return after
        before = after
    return plain_paragraphs(before)


def once(html: str) -> str:
    """One round: take away what is dangerous, map what Word left, and check the result once more."""
    safe = nh3.clean(
        html,
        tags=set(TAGS | PASTED),
        clean_content_tags=set(DROPPED_WHOLE),
        attributes={"*": {"style", "class", "align"}, **FIRST_PASS},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    root = tree_of(safe)
    if too_deep(root):
        return plain_paragraphs(safe)
    return levelled(checked(written(mapped(root))))


def levelled(html: str) -> str:
    """Headings without a gap below the title of the page: the highest in use is h2, and none goes two levels down at once."""
    used = sorted({int(level) for level in HEADING.findall(html)})
    now = 1

    def at_its_level(found: re.Match[str]) -> str:
        nonlocal now
        if found[1]:
            return f"</h{now}"
        now = min(used.index(int(found[2])) + 2, now + 1)
        return f"<h{now}"

    return HEADING_TAG.sub(at_its_level, html) if used else html


def checked(html: str) -> str:
    """The last gate: nothing passes that is not on the list, whatever the mapping did."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(DROPPED_WHOLE),
        attributes={"*": {"class"}, **LAST_PASS},
        attribute_filter=kept_value,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def left_open(html: str) -> int:
    """The deepest nesting the text could have, counted without parsing it."""
    depth = deepest = 0
    for closing, tag in TAG.findall(html):
        if tag.lower() not in NEVER_NEST:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def too_deep(root: Node) -> bool:
    """Whether the tree is nested beyond anything a document needs."""
    level = root.children
    for _ in range(DEEPEST):
        if not level:
            return False
        level = [grandchild for child in level for grandchild in child.children]
    return bool(level)


def plain_paragraphs(html: str) -> str:
    """The bare text as paragraphs, for markup that no rule can settle."""
    bare = nh3.clean(html, tags=set(), clean_content_tags=set(DROPPED_WHOLE))
    lines = (" ".join(line.split()) for line in tree_of(bare).words().split("\n"))
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)


def to_text(html: str) -> str:
    """The plain text of cleaned HTML: a line for each paragraph and table row, cells parted by tabs."""
    pieces: list[str] = []
    emit(tree_of(html), pieces)
    lines = (re.sub(r"[ \xa0]+", " ", line).strip(" \n").rstrip("\t ") for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line.strip())


def emit(node: Node, pieces: list[str]) -> None:
    """Write the text of a node, with line breaks around blocks and tabs between cells."""
    if not node.tag:
        pieces.append(node.text.replace("\n", " "))
        return
    if node.tag == "br":
        pieces.append("\n")
        return
    if node.tag in {"td", "th"}:
        emit_cell(node, pieces)
        return
    edge = "\n" if node.tag in LINE_BLOCKS else ""
    pieces.append(edge)
    for child in node.children:
        emit(child, pieces)
    pieces.append(edge)


def emit_cell(cell: Node, pieces: list[str]) -> None:
    """Write one table cell on its row's line, with a tab after it."""
    inner: list[str] = []
    for child in cell.children:
        emit(child, inner)
    pieces.append(re.sub(r"\s+", " ", "".join(inner)).strip() + "\t")
