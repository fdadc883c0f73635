"""A web page as text: its article, tables as lines of tab-parted cells with blank cells kept."""

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree

from gongkai.attachments import web_pages

BLOCKS = frozenset("p div section article h1 h2 h3 h4 h5 h6 li ul ol tr br hr center blockquote body main".split())
MARKUP = re.compile(r"<(?:td|table|p)\b[^<>]*>", re.IGNORECASE)
LEFT_OUT = frozenset(("script", "style", "noscript", "template", "head", "select", "button", "nav"))


def text_of(data: bytes) -> str | None:
    """The article with its title over it; None when the bytes are no text."""
    decoded = web_pages.text_of(data)
    if decoded is None:
        return None
    try:
        tree = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded))
    except (etree.ParserError, ValueError):
        return ""
    text = article_text(tree)
    title = web_pages.title_of(tree)
    squeezed = "".join(text[:400].split())
    return text if not title or "".join(title.split()) in squeezed else f"{title}\n{text}"


def markup_text(text: str) -> str:
    """A text that is the markup of a page, as the text of that page; any other text as it is."""
    if not MARKUP.search(text):
        return text
    return text_of(text.encode()) or text


def article_text(tree: lxml.html.HtmlElement) -> str:
    """The text of the article, where it can be told from the page around it."""
    for path in web_pages.ARTICLE:
        found = tree.xpath(path)
        if found and found[0].text_content().strip():
            return tidy("".join(pieces_of(found[0])))
    return ""


def tidy(text: str) -> str:
    """Without empty lines and blanks at line ends; tabs stay, they part cells."""
    lines = (line.strip(" \r\xa0\u3000") for line in text.split("\n"))
    return "\n".join(line for line in lines if line.strip())


def pieces_of(node: etree._Element) -> Iterator[str]:
    """The words of a node in order, with line ends around blocks."""
    tag = node.tag if isinstance(node.tag, str) else "script"
    if tag in LEFT_OUT:
        return
    if tag == "table" and not node.xpath(".//table"):
        yield "\n"
        yield from (f"{row_text(row)}\n" for row in node.iter("tr"))
        return
    yield "\n" if tag in BLOCKS else ""
    yield plain(node.text)
    for child in node:
        yield from pieces_of(child)
        yield plain(child.tail)
    yield "\n" if tag in BLOCKS else ""


def row_text(row: etree._Element) -> str:
    """One row: its cells parted by tabs."""
    return "\t".join("".join("".join(map(str, cell.itertext())).split()) for cell in row.iterchildren("td", "th"))


def plain(words: str | None) -> str:
    """Words of running text on one line, wide blanks kept since they begin paragraphs."""
    return re.sub(r"[ \t\r\n]+", " ", words or "").replace("\xa0", " ")
