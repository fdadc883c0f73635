"""An XLSX masked: values masked, formulas turned into their results, hidden cells, comments, caches and properties gone."""

from lxml import etree

from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.rewriting import RELATION, Mask, Package, remove_all, remove_tags
from gongkai.attachments.sheet_parts import Hidden, concealed_in, sheet_paths

DROPPED = (
    "xl/comments",
    "xl/threadedComments/",
    "xl/persons/",
    "xl/pivotCache/",
    "xl/pivotTables/",
    "xl/externalLinks/",
    "xl/connections",
    "xl/queryTables/",
    "xl/embeddings/",
    "xl/calcChain",
    "xl/drawings/vmlDrawing",
    "xl/printerSettings/",
    "xl/ctrlProps/",
)
GONE_FROM_SHEET = frozenset(
    {"f", "dataValidations", "legacyDrawing", "legacyDrawingHF", "oleObjects", "controls", "hyperlinks", "extLst"}
)
GONE_FROM_BOOK = frozenset(
    {"definedNames", "pivotCaches", "externalReferences", "fileSharing", "customWorkbookViews", "extLst"}
)
TEXTS = ("xl/drawings/", "xl/charts/", "xl/diagrams/")
Cells = list[tuple[str, etree._Element | None]]


def masked_xlsx(data: bytes, *, mask: Mask) -> bytes:
    """The bytes of the masked file."""
    parts = Parts(data)
    paths, concealed = sheet_paths(parts), concealed_in(parts)
    package = Package(data)
    package.drop((*DROPPED, *drop_hidden_sheets(package, paths)))
    package.drop_outside()
    shared = strings_of(package)
    for name, path in paths.items():
        if path in package.parts:
            tree = package.tree(path)
            clean(tree, concealed.get(name, (frozenset(), frozenset())))
            mask_sheet(tree, shared, mask=mask)
            package.put(path, tree)
    package.drop(("xl/sharedStrings",))
    for start in TEXTS:
        for name in package.named(start):
            mask_drawn(package, name, mask=mask)
    return package.written()


def drop_hidden_sheets(package: Package, paths: dict[str, str]) -> list[str]:
    """Take hidden sheets, names and links to other files out of the book; answers with the parts of those sheets."""
    book = package.tree("xl/workbook.xml")
    hidden = [e for e in book.iter() if local(e) == "sheet" and e.get("state", "visible") != "visible"]
    gone = [paths[name] for e in hidden if (name := e.get("name", "")) in paths]
    ids = {e.get(f"{RELATION}id") for e in hidden}
    remove_all(book, lambda e: local(e) == "sheet" and e.get(f"{RELATION}id") in ids)
    remove_tags(book, GONE_FROM_BOOK)
    for view in book.iter("{*}workbookView"):
        view.attrib.pop("activeTab", "")
        view.attrib.pop("firstSheet", "")
    package.put("xl/workbook.xml", book)
    return gone


def strings_of(package: Package) -> list[str]:
    """The shared strings by number."""
    if "xl/sharedStrings.xml" not in package.parts:
        return []
    items = (e for e in package.tree("xl/sharedStrings.xml") if local(e) == "si")
    return ["".join(t.text or "" for t in item.iter() if local(t) == "t") for item in items]


def clean(tree: etree._Element, hidden: Hidden) -> None:
    """Take out hidden rows and columns, formulas, rules and drawings of old kinds."""
    rows, columns = hidden
    remove_all(tree, lambda e: local(e) == "row" and int(e.get("r") or 0) in rows)
    remove_all(tree, lambda e: local(e) == "c" and column_of(e.get("r", "")) in columns)
    remove_all(tree, lambda e: local(e) == "col" and e.get("hidden") in {"1", "true"})
    remove_tags(tree, GONE_FROM_SHEET)


def column_of(reference: str) -> int:
    """The number of a cell's column: AB12 → 28."""
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def mask_sheet(tree: etree._Element, shared: list[str], *, mask: Mask) -> None:
    """Mask the cells of a sheet; every text comes to stand in its own cell, so that no list of strings is left."""
    found: Cells = []
    for row in tree.iter("{*}row"):
        for cell in row:
            found += [(text_of(cell, shared), cell), ("\t", None)]
        found.append(("\n", None))
    masked = mask([text for text, _ in found])
    for (before, shown), after in zip(found, masked, strict=True):
        if shown is not None and (after != before or shown.get("t") == "s"):
            write(shown, after)
    for element in tree.iter(
        "{*}oddHeader", "{*}oddFooter", "{*}evenHeader", "{*}evenFooter", "{*}firstHeader", "{*}firstFooter"
    ):
        element.text = mask([element.text or ""])[0]


def text_of(cell: etree._Element, shared: list[str]) -> str:
    """What a cell says."""
    value = cell.findtext("{*}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)] if value.isdigit() and int(value) < len(shared) else ""
    if cell.get("t") == "inlineStr":
        return "".join(t.text or "" for t in cell.iter("{*}t"))
    return value


def write(cell: etree._Element, text: str) -> None:
    """Make a cell hold this text itself."""
    space = etree.QName(cell).namespace
    for child in list(cell):
        cell.remove(child)
    cell.set("t", "inlineStr")
    inner = etree.SubElement(etree.SubElement(cell, f"{{{space}}}is"), f"{{{space}}}t")
    inner.text = text
    inner.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def mask_drawn(package: Package, name: str, *, mask: Mask) -> None:
    """Mask the words of drawings and the copies of cells that charts keep, and take out picture descriptions."""
    tree = package.tree(name)
    texts = [e for e in tree.iter() if local(e) in {"t", "v"} and e.text]
    for element, after in zip(texts, mask([f"{e.text}\n" for e in texts]), strict=True):
        element.text = after.rstrip("\n")
    for element in tree.iter():
        if isinstance(element.tag, str) and element.get("descr"):
            element.set("descr", "")
    package.put(name, tree)
