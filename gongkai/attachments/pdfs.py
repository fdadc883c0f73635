"""PDF: whether it opens for everybody, whether it runs anything, and the text in it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pikepdf
import pypdfium2
from pypdfium2 import PdfiumError

from gongkai.attachments.errors import Damaged, Encrypted, HasActiveContent
from gongkai.attachments.texts import LONGEST, Taken, taken

MOST_PAGES = 1000
SCANNED = "无文字层（扫描件），需人工检查"
PARTLY_SCANNED = "部分页面无文字层（可能为扫描页），需人工检查"
TOO_MANY_PAGES = f"页数过多，只检查了前{MOST_PAGES}页"
NO_TEXT = "不能读取文字，需人工检查"
ACTIONS_THAT_RUN = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"})
ONE_AT_A_TIME = Lock()  # PDFium is not thread-safe, and the server runs several threads
FEWEST_CHARACTERS = 1


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
    """Whether opening or closing the document, or its name tree, runs a script or a program."""
    root = pdf.Root
    if "/JavaScript" in root.get("/Names", pikepdf.Dictionary()):
        return True
    return "/AA" in root or acts(root.get("/OpenAction")) or any(page_acts(page) for page in pdf.pages)


def acts(action: object) -> bool:
    """Whether one action is of a kind that runs something; a plain jump to a page is none."""
    return isinstance(action, pikepdf.Dictionary) and str(action.get("/S", "")) in ACTIONS_THAT_RUN


def page_acts(page: pikepdf.Page) -> bool:
    """Whether a page or a link on it runs something."""
    notes = page.obj.get("/Annots", pikepdf.Array())
    listed = notes if isinstance(notes, pikepdf.Array) else ()
    return "/AA" in page.obj or any(isinstance(note, pikepdf.Dictionary) and acts(note.get("/A")) for note in listed)


def carries_files(pdf: pikepdf.Pdf) -> bool:
    """Whether other files are hidden inside."""
    return "/EmbeddedFiles" in pdf.Root.get("/Names", pikepdf.Dictionary()) or len(pdf.attachments) > 0


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
    """The text of every page and how many pages there are; says so when a page has no text layer."""
    try:
        with pages_of(data) as document:
            count = len(document)
            texts = page_texts(document, most=min(count, MOST_PAGES))
    except PdfiumError:
        return Taken(problem=NO_TEXT)
    noted = problem_of(texts, pages=count)
    return taken("\n\n".join(texts), problems=(noted,) if noted else (), pages=count)


def page_texts(document: pypdfium2.PdfDocument, *, most: int) -> list[str]:
    """The text of the first pages, stopped when enough has been read."""
    texts: list[str] = []
    for number in range(most):
        page = document[number]
        layer = page.get_textpage()
        texts.append(layer.get_text_bounded().replace("\r\n", "\n").replace("\x00", "").replace("\ufffe", ""))
        layer.close()
        page.close()
        if sum(map(len, texts)) > LONGEST:
            break
    return texts


def problem_of(texts: list[str], *, pages: int) -> str:
    """What a reviewer must look at with their own eyes."""
    empty = sum(1 for text in texts if len(text.strip()) < FEWEST_CHARACTERS)
    if empty == len(texts):
        return SCANNED
    if pages > MOST_PAGES:
        return TOO_MANY_PAGES
    return PARTLY_SCANNED if empty else ""
