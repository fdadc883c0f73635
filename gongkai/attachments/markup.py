"""A small tree for HTML fragments: built from sanitised text, changed by the paste rules, written out again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "col"})


@dataclass(eq=False)
class Node:
    """An element, or a run of text when it has no tag."""

    tag: str = ""
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def words(self) -> str:
        """All text below this node."""
        return "".join(node.text for node in self.walk())


class Builder(HTMLParser):
    """Makes a tree of a fragment that nh3 has already balanced."""

    def __init__(self) -> None:
        """Start with an empty root."""
        super().__init__(convert_charrefs=True)
        self.root = Node("#root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        node = Node(tag, attributes={name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost open element of this tag."""
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        """Keep a run of text."""
        self.open[-1].children.append(Node(text=data))


def tree_of(html: str) -> Node:
    """The tree of a balanced fragment."""
    builder = Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def written(node: Node) -> str:
    """The fragment under a node as HTML, always in the same way."""
    pieces: list[str] = []
    waiting: list[Node | str] = list(reversed(node.children))
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            pieces.append(part)
            continue
        if not part.tag:
            pieces.append(escape(part.text, quote=False).replace("\xa0", "&nbsp;"))
            continue
        pieces.append(opening(part))
        if part.tag not in VOID:
            waiting.append(f"</{part.tag}>")
            waiting.extend(reversed(part.children))
    return "".join(pieces)


def opening(node: Node) -> str:
    """The opening tag with its attributes in alphabetical order."""
    named = "".join(f' {name}="{escape(value)}"' for name, value in sorted(node.attributes.items()))
    return f"<{node.tag}{named}>"
