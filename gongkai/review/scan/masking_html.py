"""Personal data masked in the text of a page, its tags and tables kept as they are."""

from collections.abc import Iterator

from gongkai.attachments.markup import Node, tree_of, written
from gongkai.review.scan.found import ScanContext
from gongkai.review.scan.masking import Keeps, Masked, masked_pieces
from gongkai.review.scan.scanner import personal_hits

BLOCKS = frozenset("p h2 h3 h4 h5 h6 li caption blockquote hr tr br table ul ol".split())
CELLS = frozenset({"td", "th"})
SHOWN = ("alt", "title")
LINK = "href"


def masked_html(html: str, *, context: ScanContext, keeps: Keeps) -> tuple[str, Masked]:
    """A fragment with its values masked, and what went; a link that held a value is no link any longer."""
    root = tree_of(html)
    found = list(pieces_of(root))
    result = masked_pieces([text for text, _ in found], look=personal_hits, context=context, keeps=keeps)
    values = list(result.values)
    for (before, node), after in zip(found, result.pieces, strict=True):
        if node is not None and after != before:
            node.text = after
    for node in root.walk():
        values += mask_attributes(node, context=context, keeps=keeps)
    return written(root), Masked(result.pieces, values)


def pieces_of(node: Node) -> Iterator[tuple[str, Node | None]]:
    """The runs of text below a node, with a line break after each block and a tab after each cell."""
    if not node.tag:
        yield node.text, node
        return
    for child in node.children:
        yield from pieces_of(child)
    if node.tag in BLOCKS:
        yield "\n", None
    elif node.tag in CELLS:
        yield "\t", None


def mask_attributes(node: Node, *, context: ScanContext, keeps: Keeps) -> list[tuple[str, str]]:
    """Mask what a picture or a link says of itself."""
    values: list[tuple[str, str]] = []
    for name in (*SHOWN, LINK):
        said = node.attributes.get(name, "")
        result = masked_pieces([said], look=personal_hits, context=context, keeps=keeps) if said else None
        if result is not None and result.values:
            values += result.values
            if name == LINK:
                del node.attributes[LINK]
            else:
                node.attributes[name] = result.pieces[0]
    return values
