"""上级文件 out of a file: a sheet, or the electronic catalogue (XML, JSON) another installation hands out.

Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree

from gongkai.catalogue import queries as catalogue
from gongkai.information.importing import tables
from gongkai.information.importing.days import day_of
from gongkai.information.importing.spreadsheet import text_of
from gongkai.publication.errors import TooManyLines, UnreadableCatalogue
from gongkai.publication.linked_entry import LinkedEntry
from gongkai.publication.vocabulary import LinkOrigin

FORMAT, VERSION = "gongkai-catalogue", 1
MOST = 5000
LARGEST = 20_000_000  # bytes
HEADINGS: dict[str, tuple[str, ...]] = {
    "title": ("名称", "标题", "文件名称", "信息名称"),
    "doc_number": ("文号", "发文字号"),
    "issuer": ("发文机关", "发布机构", "制定机关"),
    "issued_on": ("成文日期", "生成日期", "发文日期", "日期"),
    "address": ("网址", "链接", "在线链接地址", "链接地址"),
    "column": ("栏目", "列入栏目"),
}
_ELEMENTS = {
    "Title": "title",
    "DocumentNumber": "doc_number",
    "Publisher": "issuer",
    "Date": "issued_on",
    "Location": "address",
}


@dataclass(frozen=True)
class Read:
    """The lines of a file with their numbers, and how it was recognised."""

    entries: Sequence[tuple[int, LinkedEntry]]
    origin: LinkOrigin


def read_linked(data: bytes, *, name: str, column_code: str) -> Read:
    """The documents of a file; `column_code` takes those that name no column of this site's. Refuses what it cannot read."""
    if len(data) > LARGEST:
        raise UnreadableCatalogue(name=name, why="文件太大", field="file")
    columns = {node.name: node.code for node in catalogue.column_tree().walk() if node.takes_items}
    begun = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    if begun in (b"{", b"<"):
        rows = _from_json(data, name) if begun == b"{" else _from_xml(data, name)
        return Read(_entries(rows, columns, column_code), LinkOrigin.CATALOGUE)
    return Read(_entries(_from_sheet(data, name), columns, column_code), LinkOrigin.SHEET)


def _entries(
    rows: Iterator[tuple[int, Mapping[str, Any]]], columns: Mapping[str, str], column_code: str
) -> list[tuple[int, LinkedEntry]]:
    found = [(line, _entry(row, columns, column_code)) for line, row in islice(rows, MOST + 1)]
    if len(found) > MOST:
        raise TooManyLines(count=len(found), most=MOST, field="file")
    return found


def _entry(row: Mapping[str, Any], columns: Mapping[str, str], column_code: str) -> LinkedEntry:
    said = {code: text_of(row.get(code, "")) for code in ("title", "doc_number", "issuer", "address", "column")}
    column = columns.get(said.pop("column"), column_code)
    given = row.get("issued_on", "")
    return LinkedEntry(**said, column_code=column, issued_on=day_of(given) if text_of(given) else None)


def _from_json(data: bytes, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        read = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as broken:
        raise UnreadableCatalogue(name=name, why="不是完整的 JSON", field="file") from broken
    head = read if isinstance(read, dict) else {}
    _must_be_known(str(head.get("format", "")), head.get("version"), name)
    items = head.get("items")
    for line, item in enumerate(items if isinstance(items, list) else [], start=1):
        if isinstance(item, dict):
            yield line, {code: item.get(element, "") for element, code in _ELEMENTS.items()}


def _from_xml(data: bytes, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """No entity and no document type is ever resolved."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableCatalogue(name=name, why="XML 中有不允许的声明", field="file")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise UnreadableCatalogue(name=name, why="不是完整的 XML", field="file") from broken
    _must_be_known(root.get("format", ""), root.get("version"), name)
    for line, item in enumerate(root.iterfind("Item"), start=1):
        yield line, {code: item.findtext(element) or "" for element, code in _ELEMENTS.items()}


def _must_be_known(given: str, version: object, name: str) -> None:
    if given != FORMAT:
        raise UnreadableCatalogue(name=name, why="不是电子目录", field="file")
    if str(version) != str(VERSION):
        raise UnreadableCatalogue(name=name, why="版本较新，本系统还不能读取", field="file")


def _from_sheet(data: bytes, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    found = tables.lines(data, name=name, names=HEADINGS, musts=("title", "address"), most=MOST + 1)
    if found is None:
        raise UnreadableCatalogue(name=name, why="没有找到表头“名称”和“网址”", field="file")
    return found
