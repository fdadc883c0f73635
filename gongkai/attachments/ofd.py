"""OFD (GB/T 33190), the national format for fixed pages: its pages in reading order, and everything else written in it."""

import re

from gongkai.attachments import properties
from gongkai.attachments.apart import read_apart
from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.texts import Gathered, Taken

NO_TEXT = "无文字层（扫描件），需人工检查"
CARRIES = "含有夹带的文件，其内容未检查，需人工检查"
NAMED = {"title": "标题", "author": "作者", "subject": "主题", "abstract": "摘要", "keywords": "关键词"}


def text_of(data: bytes) -> Taken:
    """The text of the pages, of annotations and templates, the properties, and the pictures for OCR."""
    parts = Parts(data)
    into = Gathered()
    said = read_apart(data, kind="ofd") or {"pages": [], "known": {}}
    pages = [name for name in parts.matching("", end="Content.xml") if "/Pages/" in name]
    into.pages = len(said["pages"]) or len(pages) or None
    for number, text in enumerate(said["pages"], 1):
        into.add(f"第{number}页", text)
    as_read = bool(into.stretches)
    for name in parts.matching(""):
        into.add(place_of(name), codes_in(parts, name), aside=as_read, shadow=as_read)
    into.note("" if into.stretches else NO_TEXT)
    add_known(said["known"], into)
    into.note(CARRIES if any("/attachs/" in name.lower() for name in parts.names) else "")
    properties.add_pictures(parts, into, folder="")
    return into.taken()


def place_of(name: str) -> str:
    """What a part is, in words."""
    page = re.search(r"/Pages/Page_(\d+)/", name)
    if page:
        return f"第{int(page[1]) + 1}页"
    if "/annot" in name.lower():
        return "批注"
    return "模板页" if "/tpls/" in name.lower() else "其他内容"


def codes_in(parts: Parts, name: str) -> str:
    """The text codes of one part, a line for each."""
    tree = parts.tree(name)
    wanted = {"TextCode", "Remark", "Parameter"}
    return "\n".join(e.text or "" for e in tree.iter() if local(e) in wanted) if tree is not None else ""


def add_known(known: dict[str, object], into: Gathered) -> None:
    """The properties of the document, its own fields too."""
    for name, value in known.items():
        if name in NAMED and value:
            words = "、".join(map(str, value)) if isinstance(value, list) else str(value)
            into.add(f"文档属性“{NAMED[name]}”", words, aside=True)
    own = known.get("custom_data")
    for name, value in own.items() if isinstance(own, dict) else ():
        into.add(f"文档属性“{str(name)[:40]}”", str(value), aside=True)
