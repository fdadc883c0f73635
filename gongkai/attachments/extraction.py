"""Taking the text out of a checked file, by its kind; never fails, but says what it could not read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from zipfile import ZipFile

from gongkai.attachments import encodings, images, kinds, ofd, old_office, pdfs, sheets, slides, word
from gongkai.attachments.archives import must_be_safe
from gongkai.attachments.kinds import IMAGES
from gongkai.attachments.ooxml import Parts
from gongkai.attachments.texts import Stretch, Taken, taken_from
from gongkai.law.refusals import Refusal

PICTURE = "图片，无法自动检查文字，需人工检查"
UNREADABLE = "不能读取文字，需人工检查"
EMBEDDED = "含有内嵌文件，其内容未检查，需人工检查"
EMBEDDED_READ = "含有内嵌文件，公众下载后可以打开，请删除后重新上传"
EMBEDDINGS = ("word/embeddings/", "xl/embeddings/", "ppt/embeddings/")
MOST_EMBEDDED = 20


def plain(data: bytes) -> Taken:
    """The text of a TXT or CSV."""
    text = encodings.decode(data)
    return Taken(problem=UNREADABLE) if text is None else taken_from([Stretch("正文", text)])


READERS: dict[str, Callable[[bytes], Taken]] = {
    "docx": word.text_of,
    "xlsx": sheets.text_of,
    "pptx": slides.text_of,
    "doc": old_office.doc_text_of,
    "xls": old_office.xls_text_of,
    "pdf": pdfs.text_of,
    "ofd": ofd.text_of,
    "txt": plain,
    "csv": plain,
}
ZIPPED = frozenset({"docx", "xlsx", "pptx"})


def text_of(data: bytes, *, code: str) -> Taken:
    """The text of a file of this kind, for search and for the checks before release; pictures are named, not read."""
    if code in IMAGES:
        return images.taken(data, problem=PICTURE)
    read = READERS[code](data)
    return with_embedded(data, read) if code in ZIPPED else read


def with_embedded(data: bytes, read: Taken) -> Taken:
    """The same with the text of the files inside, each named; those that cannot be read are pointed out."""
    found = list(embedded(Parts(data).archive))
    if not found:
        return read
    unread = any(inner is None for _, inner in found)
    more = [
        replace(each, place=f"内嵌文件“{name}”·{each.place}", aside=True)
        for name, inner in found
        for each in (inner.stretches if inner else ())
    ]
    problems = [*filter(None, [read.problem]), EMBEDDED if unread else EMBEDDED_READ]
    return taken_from([*read.stretches, *more], problems=problems, pages=read.pages, pictures=read.pictures)


def embedded(archive: ZipFile) -> Iterator[tuple[str, Taken | None]]:
    """The files inside a container with their text, None where there is none to be had."""
    names = [name for name in archive.namelist() if name.startswith(EMBEDDINGS) and not name.endswith("/")]
    for name in names[:MOST_EMBEDDED]:
        yield name.rpartition("/")[2], inner_text(archive.read(name), name=name.rpartition("/")[2])
    if len(names) > MOST_EMBEDDED:
        yield "…", None


def inner_text(data: bytes, *, name: str) -> Taken | None:
    """The text of a file inside another, one level deep."""
    try:
        code = kinds.code_of(data, name=name)
        if code in ZIPPED:
            must_be_safe(data, name=name)
    except Refusal:
        return None
    if code in IMAGES or code not in READERS:
        return None
    read = READERS[code](data)
    return read if read.stretches else None
