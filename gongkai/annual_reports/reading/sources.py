"""Any file as text: tables become lines of tab-parted cells, printed pages keep their layout."""

from collections.abc import Callable

from gongkai.annual_reports.errors import FormulasWithoutResults, Scanned, TooLong
from gongkai.annual_reports.reading import pages, web, workbooks
from gongkai.attachments import archives, encodings, kinds, names, pdfs
from gongkai.attachments.errors import EmptyFile, NotText, UnknownKind
from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.word_blocks import WordReader

ACCEPTED = "TXT、HTML、DOCX、PDF、XLSX"
LONGEST = 150_000  # characters: several times the longest report, a fraction of a yearbook
TEN_THOUSAND = 10_000


def text_of(data: bytes, *, name: str) -> str:
    """The text of a file; refuses, with a sentence, what holds none."""
    shown = names.safe_name(name)
    if not data.strip():
        raise EmptyFile(name=shown)
    suffix = names.extension(shown)
    reader = READERS.get(suffix)
    if reader is None:
        kinds.must_not_be_old(suffix, name=shown)  # with advice on how to save it anew
        if suffix in {*kinds.OLD, *kinds.MACRO}:
            kinds.must_be_accepted(suffix, name=shown)
        raise UnknownKind(name=shown, accepted=ACCEPTED)
    text = reader(data, shown)
    if not text.strip():
        raise EmptyFile(name=shown)
    if len(text) > LONGEST:
        raise TooLong(name=shown, count=len(text) // TEN_THOUSAND)
    return text


def plain_text(data: bytes, name: str) -> str:
    """A TXT in UTF-8, GB18030 or UTF-16, with or without a mark."""
    text = encodings.decode(data) or wide_text(data)
    if text is None:
        raise NotText(name=name)
    return text


def wide_text(data: bytes) -> str | None:
    """UTF-16 without a mark: the byte order that gives Chinese."""
    if b"\0" not in data[:2000]:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = encodings.decoded(data, encoding)
        if text is not None and encodings.plausible(text):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    return None


def web_text(data: bytes, name: str) -> str:
    """A saved web page."""
    text = web.text_of(data)
    if text is None:
        raise NotText(name=name)
    return text


def word_text(data: bytes, name: str) -> str:
    """A DOCX, its tables as tab-parted rows."""
    kinds.kind_of(data, name=name)
    archives.must_be_safe(data, name=name)
    return "\n".join(block.text for block in WordReader(data).blocks())


def pdf_text(data: bytes, name: str) -> str:
    """A PDF in its layout; a scanned one is refused."""
    kinds.kind_of(data, name=name)
    pdfs.must_be_harmless(data, name=name)
    text = pages.text_of(data, name=name)
    if not text.strip():
        raise Scanned(name=name)
    return text


def sheet_text(data: bytes, name: str) -> str:
    """An XLSX, a line for each row, cells parted by tabs."""
    kinds.kind_of(data, name=name)
    archives.must_be_safe(data, name=name)
    must_be_calculated(data, name=name)
    return workbooks.text_of(data, name=name)


def must_be_calculated(data: bytes, *, name: str) -> None:
    """Refuse a sheet with formulas that carry no result."""
    parts = Parts(data)
    for part in parts.matching("xl/worksheets/"):
        tree = parts.tree(part)
        for cell in tree.iter() if tree is not None else ():
            if local(cell) == "c" and {local(child) for child in cell if child.text} == {"f"}:
                raise FormulasWithoutResults(name=name, sheet=part.rpartition("/")[2].removesuffix(".xml"))


READERS: dict[str, Callable[[bytes, str], str]] = {
    "txt": plain_text,
    "htm": web_text,
    "html": web_text,
    "docx": word_text,
    "pdf": pdf_text,
    "xlsx": sheet_text,
}
