"""Taking the text out of a checked file, by its kind; never fails, but says what it could not read."""

from collections.abc import Callable

from gongkai.attachments import encodings, ofd, pdfs, sheets, word
from gongkai.attachments.kinds import IMAGES
from gongkai.attachments.texts import Taken, taken

PICTURE = "图片，无法自动检查文字，需人工检查"
UNREADABLE = "不能读取文字，需人工检查"


def plain(data: bytes) -> Taken:
    """The text of a TXT or CSV."""
    text = encodings.decode(data)
    return Taken(problem=UNREADABLE) if text is None else taken(text)


READERS: dict[str, Callable[[bytes], Taken]] = {
    "docx": word.text_of,
    "xlsx": sheets.text_of,
    "pdf": pdfs.text_of,
    "ofd": ofd.text_of,
    "txt": plain,
    "csv": plain,
}


def text_of(data: bytes, *, code: str) -> Taken:
    """The text of a file of this kind, for search and for the checks before release."""
    return Taken(problem=PICTURE) if code in IMAGES else READERS[code](data)
