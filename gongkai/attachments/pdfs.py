"""PDF: whether it opens for everybody, whether it runs anything, and the text in it."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pikepdf
import pypdfium2
from pypdfium2 import PdfiumError

from gongkai.attachments import pdf_parts
from gongkai.attachments.errors import Damaged, Encrypted, HasActiveContent
from gongkai.attachments.texts import LONGEST, Gathered, Picture, Taken

MOST_PAGES = 1000
SCANNED = "无文字层（扫描件），需人工检查"
PARTLY_SCANNED = "部分页面无文字层（可能为扫描页），需人工检查"
TOO_MANY_PAGES = f"页数过多，只检查了前{MOST_PAGES}页"
NO_TEXT = "不能读取文字，需人工检查"
ACTIONS_THAT_RUN = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"})
ONE_AT_A_TIME = Lock()  # PDFium is not thread-safe, and the server runs several threads
MAY_ACT = re.compile(rb"/(?:JavaScript|Launch|ImportData|SubmitForm)|/S \d+ \d+ R")
FEWEST_CHARACTERS = 1
NOT_ALL = "批注、表单或文档属性不能读取，需人工检查"
PICTURE_SHARE = 0.02  # of the page: a photographed identity card is some 4 hundredths of an A4 page
DOTS = 200  # to the inch
MOST_SIDE = 3000  # pixels


def must_be_harmless(data: bytes, *, name: str) -> None:
    """Refuse a PDF that needs a password, is damaged, carries scripts or other files, or starts programs."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if runs_something(pdf) or carries_files(pdf):
                raise HasActiveContent(name=name)
    except pikepdf.PasswordError as locked:
        raise Encrypted(name=name) from locked
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as broken:
        raise Damaged(name=name) from broken


def runs_something(pdf: pikepdf.Pdf) -> bool:
    """Whether anything in the document runs a script or a program: at opening, on a page, a link, a field, a bookmark, after a jump."""
    root = pdf.Root
    if "/JavaScript" in root.get("/Names", pikepdf.Dictionary()):
        return True
    return (
        "/AA" in root
        or any("/AA" in page.obj for page in pdf.pages)
        or any(acts(one) for one in pdf.objects if _may_act(one))
    )


def acts(thing: object) -> bool:
    """Whether an object, or one that stands in it, is an action that runs something; a plain jump to a page is none."""
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            if str(one.get("/S", "")) in ACTIONS_THAT_RUN:
                return True
            waiting += [inner for inner in one.values() if _stands_in(inner)]
        elif isinstance(one, pikepdf.Array):
            waiting += [inner for inner in one if _stands_in(inner)]
    return False


def _may_act(one: pikepdf.Object) -> bool:
    """Whether an object is worth looking into: most of the many thousand of a long document name no such action."""
    said = one.stream_dict if isinstance(one, pikepdf.Stream) else one
    return bool(MAY_ACT.search(said.unparse(resolved=True)))


def _stands_in(inner: object) -> bool:
    """Whether it is a container written within another: what has a number of its own is looked at by itself."""
    return isinstance(inner, pikepdf.Dictionary | pikepdf.Array) and not inner.is_indirect


def carries_files(pdf: pikepdf.Pdf) -> bool:
    """Whether other files are hidden inside."""
    if "/EmbeddedFiles" in pdf.Root.get("/Names", pikepdf.Dictionary()) or len(pdf.attachments) > 0:
        return True
    return any(str(note.get("/Subtype", "")) == "/FileAttachment" for page in pdf.pages for note in notes_of(page))


def notes_of(page: pikepdf.Page) -> list[pikepdf.Dictionary]:
    """The annotations of a page."""
    notes = page.obj.get("/Annots", pikepdf.Array())
    return [note for note in notes if isinstance(note, pikepdf.Dictionary)] if isinstance(notes, pikepdf.Array) else []


@contextmanager
def pages_of(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document opened by PDFium, one at a time, and closed again."""
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def text_of(data: bytes) -> Taken:
    """The text of every page with what stands beside it, and the pages a person or OCR must look at."""
    into = Gathered()
    try:
        with pages_of(data) as document:
            into.pages = len(document)
            add_pages(document, into)
    except PdfiumError:
        return Taken(problem=NO_TEXT)
    try:
        pdf_parts.add_all(data, into)
    except pdf_parts.BROKEN:
        into.note(NOT_ALL)
    return into.taken()


def add_pages(document: pypdfium2.PdfDocument, into: Gathered) -> None:
    """The text of the pages, stopped when enough has been read, and which of them are pictures."""
    length = empty = 0
    count = min(len(document), MOST_PAGES)
    for number in range(count):
        page = document[number]
        shown, whole = layer_of(page)
        into.add(f"第{number + 1}页", shown)
        if bare(whole) != bare(shown):
            into.add(f"第{number + 1}页（页面范围之外的文字）", whole, aside=True, shadow=True)
        has_text = len(shown.strip()) >= FEWEST_CHARACTERS
        pictured = has_picture(page) if has_text else has_anything(page)
        page.close()
        if pictured:
            into.pictures.append(Picture(f"第{number + 1}页扫描图像", f"page:{number}", shadow=has_text))
        empty += 0 if has_text else 1
        length += len(shown)
        if length > LONGEST:
            break
    into.note(SCANNED if empty == count else PARTLY_SCANNED if empty else "")
    into.note(TOO_MANY_PAGES if len(document) > MOST_PAGES else "")


def layer_of(page: pypdfium2.PdfPage) -> tuple[str, str]:
    """The text within the page's edges, and all text of the page."""
    layer = page.get_textpage()
    try:
        return tidy(layer.get_text_bounded()), tidy(layer.get_text_range())
    finally:
        layer.close()


def tidy(text: str) -> str:
    """Text of a page with plain line ends and without the marks PDFium leaves."""
    return text.replace("\r\n", "\n").replace("\x00", "").replace("\ufffe", "").strip("\n")


def bare(text: str) -> str:
    """Text without blanks, to compare."""
    return "".join(sorted("".join(text.split())))


def has_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether a picture large enough to hold writing is on the page."""
    width, height = page.get_size()
    for item in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) >= width * height * PICTURE_SHARE:
            return True
    return False


def has_anything(page: pypdfium2.PdfPage) -> bool:
    """Whether anything is drawn on the page: letters drawn as lines are read by OCR too."""
    return next(iter(page.get_objects(max_depth=1)), None) is not None


def picture_of(data: bytes, number: int) -> bytes:
    """One page as a PNG, for OCR."""
    with pages_of(data) as document:
        page = document[number]
        scale = min(DOTS / 72, MOST_SIDE / max(page.get_size()))
        image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        page.close()
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()
