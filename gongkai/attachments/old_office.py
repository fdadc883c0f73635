"""Office 97–2003 and WPS Writer files: the text in them, and what they are told apart by."""

from gongkai.attachments import encodings, texts
from gongkai.attachments.apart import read_apart
from gongkai.attachments.texts import Gathered, Taken, taken_from

UNREADABLE = "旧版格式，不能读取文字，需人工检查"
ONLY_TEXT = "旧版格式，只检查了文字；批注、修订、图片和隐藏内容需人工检查，建议另存为 DOCX 或 XLSX"
EMBEDDED = "含有内嵌文件，其内容未检查，需人工检查"
NAMED = {
    "author": "作者",
    "last_author": "最后修改者",
    "last_saved_by": "最后修改者",
    "title": "标题",
    "subject": "主题",
    "keywords": "关键词",
    "comments": "备注",
    "company": "单位",
    "manager": "经理",
    "category": "类别",
}


def doc_text_of(data: bytes) -> Taken:
    """The text and properties of a .doc, or of a .wps that is one."""
    said = read_apart(data, kind="doc")
    if said is None:
        return Taken(problem=UNREADABLE)
    into = Gathered(problems=[ONLY_TEXT])
    into.add("正文", said["text"])
    for name, value in said["known"].items():
        if isinstance(value, str) and name in NAMED:
            into.add(f"文档属性“{NAMED[name]}”", in_chinese(value), aside=True)
    into.note(EMBEDDED if said["known"].get("has_embedded_objects") else "")
    return into.taken()


def in_chinese(value: str) -> str:
    """A property that was read as Western letters, in the encoding Chinese machines wrote it in."""
    for western in ("cp1252", "latin-1"):
        try:
            raw = value.encode(western)
        except UnicodeEncodeError:
            continue
        return encodings.decode(raw) or value
    return value


def xls_text_of(data: bytes) -> Taken:
    """The sheets of an .xls."""
    said = read_apart(data, kind="xls")
    if said is None or not said["text"]:
        return Taken(problem=UNREADABLE)
    problems = [ONLY_TEXT, *filter(None, [said["problem"]])]
    return taken_from(texts.stretches_of(said["text"], said["parts"]), problems=problems)
