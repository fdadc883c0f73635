"""OFD (GB/T 33190), the national format for fixed pages: the text in its page contents."""

from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.texts import Taken, taken

NO_TEXT = "无文字层（扫描件），需人工检查"


def text_of(data: bytes) -> Taken:
    """The text codes of every page and template, a line for each."""
    parts = Parts(data)
    names = [name for name in parts.matching("", end="Content.xml")]
    trees = [tree for tree in map(parts.tree, names) if tree is not None]
    lines = [element.text or "" for tree in trees for element in tree.iter() if local(element) == "TextCode"]
    pages = sum(1 for name in names if "/Pages/" in name) or None
    return taken("\n".join(lines), problems=() if lines else (NO_TEXT,), pages=pages)
