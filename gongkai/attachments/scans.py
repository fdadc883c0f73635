"""The pictures and scanned pages of a file read by OCR: the first at intake, the others by the worker, in steps."""

from collections.abc import Iterable, Sequence
from zipfile import BadZipFile

from django.conf import settings

from gongkai.attachments import images, ocr, pdfs
from gongkai.attachments.ooxml import Parts
from gongkai.attachments.texts import Picture, Stretch, Taken, taken_from

LEFT = "还有{count}页图像待识别"
TOO_MANY = "图像超过{most}页，其余未识别，需人工检查"
UNSURE = "扫描图像识别可信度低（{places}），需人工检查"
UNREAD = "部分图像不能识别（{places}），需人工检查"
WORDLESS = "图像中没有识别出文字（{places}），需人工检查"
MOST_NAMED = 3
NO_LAYER = (
    "无文字层（扫描件），需人工检查",
    "部分页面无文字层（可能为扫描页），需人工检查",
    "图片，无法自动检查文字，需人工检查",
)
OWN = ("还有", "图像超过", "扫描图像识别", "部分图像不能", "图像中没有")  # how the sentences above begin


def at_once() -> int:
    """How many pictures of a file are read while the person waits (setting OCR_PAGES_AT_ONCE)."""
    return int(settings.OCR_PAGES_AT_ONCE)


def most() -> int:
    """How many pictures of one file are read at all (setting OCR_MOST_PAGES)."""
    return int(settings.OCR_MOST_PAGES)


def with_pictures(data: bytes, read: Taken, *, limit: int) -> Taken:
    """The text of a file with that of its next pictures, as many as allowed; the rest stay to be read."""
    if not read.pictures or not ocr.is_on():
        return read
    wanted, over = read.pictures[: most()], read.pictures[most() :]
    now, later = wanted[:limit], wanted[limit:]
    found = [(picture, ocr.read_image(image_of(data, picture))) for picture in now]
    stretches = [*read.stretches, *(line for picture, page in found for line in lines_of(picture, page))]
    problems = problems_of(read.problem, found, stretches, later=len(later), over=bool(over))
    return taken_from(stretches, problems=problems, pages=read.pages, pictures=later)


def image_of(data: bytes, picture: Picture) -> bytes:
    """The bytes of one picture; empty when it cannot be got at."""
    way, _, key = picture.key.partition(":")
    try:
        if way == "page":
            return pdfs.picture_of(data, int(key))
        return images.frame_of(data, int(key)) if way == "frame" else Parts(data).archive.read(key)
    except (*images.BROKEN, pdfs.PdfiumError, KeyError, BadZipFile, MemoryError):
        return b""


def lines_of(picture: Picture, page: ocr.OcrPage) -> Iterable[Stretch]:
    """The lines of one picture as pieces of text, each with how sure it is."""
    for line in page.lines:
        if line.text.strip():
            yield Stretch(
                picture.place,
                line.text,
                aside=picture.shadow,
                shadow=picture.shadow,
                confidence=round(line.confidence, 2),
            )


def problems_of(
    before: str,
    found: Sequence[tuple[Picture, ocr.OcrPage]],
    stretches: Sequence[Stretch],
    *,
    later: int,
    over: bool,
) -> list[str]:
    """What a reviewer must still look at; what OCR has settled is no problem any longer."""
    kept = [each for each in before.split("；") if each and not each.startswith(("还有", *NO_LAYER))]
    unread = [picture.place for picture, page in found if page.problem]
    wordless = [picture.place for picture, page in found if not page.problem and not page.lines and not picture.shadow]
    unsure = [
        f"{picture.place}{page.confidence:.2f}"
        for picture, page in found
        if page.confidence is not None and page.confidence < ocr.sure_from() and not picture.shadow
    ]
    sentences = ((UNREAD, unread), (WORDLESS, wordless), (UNSURE, unsure))
    said = [words.format(places=named(places)) for words, places in sentences if places]
    if not any(each.text.strip() for each in stretches) and not later:
        said = [each for each in before.split("；") if each.startswith(NO_LAYER)] or said
    said += [LEFT.format(count=later)] if later else []
    said += [TOO_MANY.format(most=most())] if over else []
    return list(dict.fromkeys([*kept, *said]))


def named(places: Sequence[str]) -> str:
    """The first few places, and how many there are."""
    return "、".join(places[:MOST_NAMED]) + (f"等{len(places)}处" if len(places) > MOST_NAMED else "")


def todo_of(parts: Iterable[dict[str, object]]) -> tuple[Picture, ...]:
    """The pictures of a kept file that are still to be read."""
    return tuple(Picture(str(p["place"]), str(p["todo"]), shadow=bool(p.get("shadow"))) for p in parts if "todo" in p)
