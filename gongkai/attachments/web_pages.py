"""HTML files: the article taken out of a saved page, with its title and date where the page names them."""

import re
from dataclasses import dataclass

import lxml.html
from lxml import etree

from gongkai.attachments import encodings
from gongkai.attachments.blocks import Block
from gongkai.attachments.html import clean, emit
from gongkai.attachments.markup import Node, tree_of, written

DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
ARTICLE = (
    "//*[@id='UCAP-CONTENT']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' TRS_Editor ')]",
    "//*[@id='zoom' or @id='Zoom']",
    "//article",
    "//main",
    "//body",
)
SITE_NAME = re.compile(r"\s*[-_|—]+\s*[^-_|—]*$")


@dataclass(frozen=True)
class WebPage:
    """What a saved page says: the title and date it declares, and its article as blocks."""

    title: str
    published: str
    blocks: list[Block]


def page_of(data: bytes) -> WebPage | None:
    """The article of an HTML file; None when the bytes are no text."""
    text = text_of(data)
    if text is None:
        return None
    try:
        tree = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, ValueError):
        return WebPage("", "", [])
    return WebPage(title_of(tree), meta(tree, "PubDate"), article_blocks(tree))


def text_of(data: bytes) -> str | None:
    """The page as text; GBK and GB2312 pages are read as GB18030, which contains both."""
    declared = DECLARED.search(data[:2048])
    if declared and declared[1].lower().startswith(b"gb"):
        return encodings.decoded(data, "gb18030") or encodings.decode(data)
    return encodings.decode(data)


def title_of(tree: lxml.html.HtmlElement) -> str:
    """The title by the page's own tag, its first main heading, or its window title without the site's name."""
    heading = next(iter(tree.xpath("//h1")), None)
    window = next(iter(tree.xpath("//title")), None)
    named = meta(tree, "ArticleTitle") or (heading.text_content() if heading is not None else "")
    return " ".join((named or SITE_NAME.sub("", window.text_content() if window is not None else "")).split())


def meta(tree: lxml.html.HtmlElement, name: str) -> str:
    """The content of one meta tag."""
    found = tree.xpath("//meta[@name=$name]/@content", name=name)
    return str(found[0]).strip() if found else ""


def article_blocks(tree: lxml.html.HtmlElement) -> list[Block]:
    """The blocks of the article itself, without the page around it where that can be told."""
    for path in ARTICLE:
        found = tree.xpath(path)
        if found and found[0].text_content().strip():
            return blocks_in(clean(lxml.html.tostring(found[0], encoding="unicode")))
    return []


def blocks_in(html: str) -> list[Block]:
    """Cleaned HTML as blocks."""
    return [Block(words_of(node), written(Node("#root", children=[node]))) for node in tree_of(html).children]


def words_of(node: Node) -> str:
    """The plain text of one block."""
    pieces: list[str] = []
    emit(node, pieces)
    return "\n".join(filter(None, (line.strip(" \n") for line in "".join(pieces).split("\n"))))
