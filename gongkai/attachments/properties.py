"""Document properties and other text of an Office container that no page shows but every downloader can read."""

import re

from lxml import etree

from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.texts import Gathered, Picture

NAMED = {
    "creator": "作者",
    "lastModifiedBy": "最后修改者",
    "title": "标题",
    "subject": "主题",
    "description": "备注",
    "keywords": "关键词",
    "category": "类别",
    "contentStatus": "状态",
    "identifier": "标识",
    "Company": "单位",
    "Manager": "经理",
    "HyperlinkBase": "超链接基础",
    "Template": "模板",
}
PICTURES = ("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp")
DRAWN_ONLY = ("emf", "wmf")
MOST_PICTURES = 200
UNSEEN_DRAWING = "含有矢量图（EMF、WMF），其中的文字未检查，需人工检查"
LINK = re.compile(r"^(?:mailto:|tel:|file:|https?://|\\\\)", re.IGNORECASE)
DESCRIBED = ("descr", "alt")


def add_properties(parts: Parts, into: Gathered) -> None:
    """Core, extended and custom properties, each under its own name."""
    for name in ("docProps/core.xml", "docProps/app.xml"):
        tree = parts.tree(name)
        for element in tree.iter() if tree is not None else ():
            if local(element) in NAMED and element.text:
                into.add(f"文档属性“{NAMED[local(element)]}”", element.text, aside=True)
    custom = parts.tree("docProps/custom.xml")
    for element in custom.iterchildren() if custom is not None else ():
        into.add(f"文档属性“{element.get('name', '')[:40]}”", "".join(map(str, element.itertext())), aside=True)
    for name in parts.matching("customXml/item"):
        if "Props" not in name:
            into.add("自定义 XML 数据", all_text(parts.tree(name)), aside=True)


def add_links(parts: Parts, into: Gathered) -> None:
    """Where links lead: telephone numbers, mail addresses and folders of somebody's machine stand there."""
    targets: dict[str, None] = {}
    for name in parts.matching("", end=".rels"):
        tree = parts.tree(name)
        for element in tree.iter() if tree is not None else ():
            target = element.get("Target", "")
            if element.get("TargetMode") == "External" and LINK.match(target):
                targets[target] = None
    into.add("链接地址", "\n".join(targets), aside=True)


def add_descriptions(tree: etree._Element, into: Gathered) -> None:
    """What is written for people who cannot see a picture."""
    said = (element.get(name, "") for element in tree.iter() for name in DESCRIBED if isinstance(element.tag, str))
    into.add("图片说明文字", "\n".join(dict.fromkeys(filter(None, said))), aside=True)


def add_pictures(parts: Parts, into: Gathered, *, folder: str) -> None:
    """The pictures in a container, to be read by OCR; drawings that cannot be read are pointed out."""
    for name in sorted(parts.names):
        if not name.startswith(folder):
            continue
        ending = name.rpartition(".")[2].lower()
        if ending in PICTURES and len(into.pictures) < MOST_PICTURES:
            into.pictures.append(Picture(f"图片“{name.rpartition('/')[2]}”", f"part:{name}"))
        elif ending in DRAWN_ONLY:
            into.note(UNSEEN_DRAWING)


def all_text(tree: etree._Element | None) -> str:
    """All text of a part, a line for each piece, with what its attributes say."""
    if tree is None:
        return ""
    pieces = (piece for e in tree.iter() if isinstance(e.tag, str) for piece in (e.text, *e.attrib.values()))
    return "\n".join(line for piece in pieces if piece and (line := str(piece).strip()))


def drawn_text(tree: etree._Element | None) -> str:
    """The paragraphs of drawings and slides (a:p), a line for each."""
    if tree is None:
        return ""
    lines = ("".join(piece_of(e) for e in p.iter()) for p in tree.iter() if local(p) == "p")
    return "\n".join(line for line in lines if line.strip())


def piece_of(element: etree._Element) -> str:
    """What one element of a drawn paragraph adds."""
    tag = local(element)
    return (element.text or "") if tag == "t" else "\n" if tag == "br" else ""
