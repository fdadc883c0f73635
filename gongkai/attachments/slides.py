"""PPTX: the slides in order, hidden ones too, with their notes and comments."""

import re

from gongkai.attachments import properties
from gongkai.attachments.ooxml import Parts
from gongkai.attachments.texts import Gathered, Taken

UNREADABLE = "不能读取幻灯片，需人工检查"
HIDDEN_SLIDES = "含有隐藏的幻灯片，公众下载后可见，请删除后重新上传"
NOTED = "含有备注，公众下载后可见，请删除备注后重新上传"
COMMENTED = "含有批注，公众下载后可见，请删除批注后重新上传"
OTHERS = (
    ("ppt/notesSlides/", "备注", NOTED),
    ("ppt/comments/", "批注", COMMENTED),
    ("ppt/slideLayouts/", "版式", ""),
    ("ppt/slideMasters/", "母版", ""),
    ("ppt/notesMasters/", "备注母版", ""),
    ("ppt/diagrams/data", "图示文字", ""),
)


def text_of(data: bytes) -> Taken:
    """All text of a presentation."""
    parts = Parts(data)
    names = sorted(parts.matching("ppt/slides/"), key=number_in)
    if not names:
        return Taken(problem=UNREADABLE)
    into = Gathered(pages=len(names))
    for name in names:
        add_slide(parts, name, into)
    for start, place, problem in OTHERS:
        for name in parts.matching(start):
            tree = parts.tree(name)
            words = properties.drawn_text(tree) or (properties.all_text(tree) if place == "批注" else "")
            into.add(
                place, words, aside=place not in {"备注", "批注", "图示文字"}, shadow=place.endswith(("版式", "母版"))
            )
            into.note(problem if words.strip() else "")
    properties.add_properties(parts, into)
    properties.add_links(parts, into)
    properties.add_pictures(parts, into, folder="ppt/media/")
    return into.taken()


def add_slide(parts: Parts, name: str, into: Gathered) -> None:
    """One slide."""
    tree = parts.tree(name)
    if tree is None:
        return
    hidden = tree.get("show") in {"0", "false"}
    into.note(HIDDEN_SLIDES if hidden else "")
    into.add(f"{'隐藏的' if hidden else ''}第{number_in(name)}张幻灯片", properties.drawn_text(tree))
    properties.add_descriptions(tree, into)


def number_in(name: str) -> int:
    """The number in a part's name, slide12.xml → 12."""
    found = re.search(r"(\d+)\.xml$", name)
    return int(found[1]) if found else 0
