"""What an XLSX keeps beside its cells: comments, caches, names, rules, drawings; all of it comes with a download."""

import re
from collections.abc import Iterator
from posixpath import join, normpath

from lxml import etree

from gongkai.attachments import properties
from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.texts import Gathered

COMMENTED = "含有批注，公众下载后可见，请删除批注后重新上传"
CACHED = "含有缓存的数据（数据透视表、外部链接或图表），公众下载后可以取出，请删除后重新上传"
ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
NUMBER = re.compile(rb'\br="(\d+)"')
HIDDEN = re.compile(rb'\b(?:hidden="(?:1|true)"|ht="0"|zeroHeight="(?:1|true)")')
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
LAST_COLUMN = 16384
LONGEST_PART = 200_000
Hidden = tuple[frozenset[int], frozenset[int]]


def concealed_in(parts: Parts) -> dict[str, Hidden]:
    """For each sheet by name, its hidden rows and columns."""
    return {name: hidden_in(parts, path) for name, path in sheet_paths(parts).items()}


def sheet_paths(parts: Parts) -> dict[str, str]:
    """The sheets by name and the part each is kept in."""
    book, links = parts.tree("xl/workbook.xml"), parts.tree("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return {}
    targets = {e.get("Id"): e.get("Target", "") for e in links.iter() if isinstance(e.tag, str)}
    named = {e.get("name", ""): targets.get(e.get(RELATION), "") for e in book.iter() if local(e) == "sheet"}
    return {name: target.lstrip("/") if target[:1] == "/" else f"xl/{target}" for name, target in named.items()}


def hidden_in(parts: Parts, path: str) -> Hidden:
    """Hidden rows and columns of one sheet, read from its XML without building a tree of every cell."""
    if path not in parts.names:
        return frozenset(), frozenset()
    raw = parts.archive.read(path)
    rows = (NUMBER.search(found[1]) for found in ROW.finditer(raw) if HIDDEN.search(found[1]))
    columns: set[int] = set()
    for found in re.finditer(rb"<(?:\w+:)?col\b([^>]*)>", raw):
        if HIDDEN.search(found[1]):
            columns |= set(span_of(found[1]))
    return frozenset(int(row[1]) for row in rows if row), frozenset(columns)


def span_of(attributes: bytes) -> range:
    """The columns one setting is for."""
    ends = [re.search(rb'\b%s="(\d+)"' % name, attributes) for name in (b"min", b"max")]
    first, last = (int(end[1]) if end else 0 for end in ends)
    return range(max(first, 1), min(last, LAST_COLUMN) + 1)


def add_all(parts: Parts, into: Gathered) -> None:
    """Everything beside the cells."""
    add_comments(parts, into)
    add_caches(parts, into)
    add_book(parts, into)
    add_sheet_settings(parts, into)
    for name in parts.matching("xl/drawings/drawing"):
        tree = parts.tree(name)
        into.add("图形文字", properties.drawn_text(tree))
        if tree is not None:
            properties.add_descriptions(tree, into)
    properties.add_properties(parts, into)
    properties.add_links(parts, into)
    properties.add_pictures(parts, into, folder="xl/media/")


def add_comments(parts: Parts, into: Gathered) -> None:
    """The comments on cells, old and new, each with its cell and sheet."""
    sheets = sheets_by_part(parts)
    for name in [*parts.matching("xl/comments"), *parts.matching("xl/threadedComments/")]:
        tree = parts.tree(name)
        for element in tree.iter() if tree is not None else ():
            if local(element) in {"comment", "threadedComment"}:
                into.note(COMMENTED)
                words = "".join(e.text or "" for e in element.iter() if local(e) in {"t", "text"})
                into.add(f"{sheets.get(name, '')}批注（{element.get('ref', '')}单元格）", words)
    for name in parts.matching("xl/persons/"):
        tree = parts.tree(name)
        names = (e.get("displayName", "") for e in tree.iter()) if tree is not None else ()
        into.add("批注者名单", "\n".join(filter(None, names)), aside=True)


def sheets_by_part(parts: Parts) -> dict[str, str]:
    """Which sheet a part such as comments1.xml belongs to, in words."""
    found: dict[str, str] = {}
    for sheet, path in sheet_paths(parts).items():
        folder, _, file = path.rpartition("/")
        links = parts.tree(f"{folder}/_rels/{file}.rels")
        for link in links.iter() if links is not None else ():
            target = link.get("Target", "")
            found[target.lstrip("/") if target[:1] == "/" else normpath(join(folder, target))] = f"工作表“{sheet}”"
    return found


def add_caches(parts: Parts, into: Gathered) -> None:
    """Copies of cells that stay when the cells are gone: pivot tables, linked workbooks, charts, left-over strings."""
    kinds = (
        ("xl/pivotCache/", "数据透视表缓存"),
        ("xl/externalLinks/", "外部链接缓存"),
        ("xl/charts/", "图表缓存"),
        ("xl/queryTables/", "查询"),
        ("xl/connections", "数据连接"),
        ("xl/tables/", "表格定义"),
    )
    for start, place in kinds:
        for name in parts.matching(start):
            words = "\n".join(lines_of(parts.tree(name)))
            into.add(place, words, aside=True, shadow=True)
            if words and place in {"数据透视表缓存", "外部链接缓存"}:
                into.note(CACHED)
    strings = parts.tree("xl/sharedStrings.xml")
    items = (e for e in strings.iterchildren() if local(e) == "si") if strings is not None else ()
    kept = "\n".join("".join(t.text or "" for t in item.iter() if local(t) == "t") for item in items)
    into.add("文件中残留的单元格文字", kept, aside=True, shadow=True)


def lines_of(tree: etree._Element | None) -> Iterator[str]:
    """The values of a cache, a line for each record or text."""
    for element in tree.iter() if tree is not None else ():
        tag = local(element)
        if tag in {"r", "sharedItems", "row"} and len(element):
            yield "\t".join(filter(None, (e.get("v") or (e.findtext("{*}v") or "") for e in element)))
        elif tag in {"v", "t"} and element.text and element.text.strip():
            yield element.text.strip()
        elif tag in {"cacheField", "dbPr", "tableColumn", "connection", "webPr"}:
            yield "\t".join(map(str, element.attrib.values()))


def add_book(parts: Parts, into: Gathered) -> None:
    """Defined names, which may hold text or lead to other files."""
    book = parts.tree("xl/workbook.xml")
    for element in book.iter() if book is not None else ():
        if local(element) == "definedName":
            into.add(f"定义的名称“{element.get('name', '')[:40]}”", element.text or "", aside=True)


def add_sheet_settings(parts: Parts, into: Gathered) -> None:
    """Lists behind drop-downs, headers and footers for printing, and formulas, which may hold a number in pieces."""
    for sheet, path in sheet_paths(parts).items():
        tree = parts.tree(path)
        if tree is None:
            continue
        rules: list[str] = []
        for element in tree.iter("{*}dataValidation", "{*}headerFooter", "{*}f"):
            rules += words_of_rule(element)
        words = "\n".join(dict.fromkeys(rules))[:LONGEST_PART]
        into.add(f"工作表“{sheet}”的公式、下拉选项和页眉页脚", words, aside=True, shadow=True)


def words_of_rule(element: etree._Element) -> list[str]:
    """What one rule, header or formula says; a formula is put together as Excel would show its pieces of text."""
    if local(element) == "f":
        return [re.sub(r'"\s*&\s*"', "", element.text)] if element.text and '"' in element.text else []
    said = [str(value) for name, value in element.attrib.items() if name in {"prompt", "error", "promptTitle"}]
    inner = (e.text.strip() for e in element.iter() if e is not element and isinstance(e.tag, str) and e.text)
    return [*said, *(text.strip('"').replace(",", "\n") for text in inner if text)]
