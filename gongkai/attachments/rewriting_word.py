"""A DOCX masked: what it says with values masked, all changes accepted, comments, hidden words and properties gone."""

from lxml import etree

from gongkai.attachments.ooxml import Parts, W, local
from gongkai.attachments.rewriting import Mask, Package, remove_all, remove_tags, unwrap
from gongkai.attachments.word import concealing_styles, is_hidden

DROPPED = (
    "word/comments",
    "word/people",
    "word/commentsExtended",
    "word/commentsIds",
    "word/embeddings/",
    "word/glossary/",
)
TEXTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")
GONE = frozenset(
    "del moveFrom delText rPrChange pPrChange tblPrChange trPrChange tcPrChange sectPrChange numberingChange "
    "commentRangeStart commentRangeEnd commentReference moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "bookmarkStart bookmarkEnd Fallback object OLEObject docVars rsids instrText fldChar".split()
)
UNWRAPPED = frozenset({"ins", "moveTo", "hyperlink", "smartTag", "fldSimple"})
DESCRIBED = ("descr", "alt", "title")


def masked_docx(data: bytes, *, mask: Mask) -> bytes:
    """The bytes of the masked file."""
    concealed = concealing_styles(Parts(data))
    package = Package(data)
    package.drop(DROPPED)
    package.drop_outside()
    for start in TEXTS:
        for name in package.named(start):
            tree = package.tree(name)
            clean(tree, concealed=concealed)
            mask_tree(tree, mask=mask)
            package.put(name, tree)
    for name in package.named("word/settings"):
        settings = package.tree(name)
        remove_tags(settings, GONE | {"trackRevisions", "attachedTemplate", "documentProtection"})
        package.put(name, settings)
    return package.written()


def clean(tree: etree._Element, *, concealed: frozenset[str]) -> None:
    """Accept the changes and take out what does not show."""
    remove_all(tree, lambda e: local(e) == "r" and is_hidden(e, concealed))
    remove_tags(tree, GONE)
    unwrap(tree, UNWRAPPED)
    for element in tree.iter():
        for name in DESCRIBED:
            if isinstance(element.tag, str) and name in element.attrib and element.get(name):
                element.set(name, "")


def mask_tree(tree: etree._Element, *, mask: Mask) -> None:
    """Mask the text of a part; a value may run over runs, and over the cells of a row."""
    found = pieces_of(tree)
    masked = mask([text for text, _ in found])
    for (before, element), after in zip(found, masked, strict=True):
        if element is not None and after != before:
            element.text = after
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def pieces_of(tree: etree._Element) -> list[tuple[str, etree._Element | None]]:
    """The runs of text in reading order, with a break after each paragraph and a tab after each cell's last one."""
    pieces: list[tuple[str, etree._Element | None]] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = local(element)
        if event == "start" and element.tag == f"{W}t":
            pieces.append((element.text or "", element))
        elif event == "start" and tag in {"br", "cr", "tab"} and local(element.getparent()) == "r":
            pieces.append(("\t" if tag == "tab" else "\n", None))
        elif event == "end" and tag == "p":
            pieces.append(("\t" if ends_cell(element) else "\n", None))
        elif event == "end" and tag == "tr":
            pieces.append(("\n", None))
    return pieces


def ends_cell(paragraph: etree._Element) -> bool:
    """Whether a paragraph is the last of a table cell."""
    parent = paragraph.getparent()
    return parent is not None and local(parent) == "tc" and paragraph.getnext() is None
