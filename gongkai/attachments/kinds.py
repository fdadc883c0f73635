"""What a file really is, told by its bytes; the extension is only compared with it."""

from collections.abc import Callable
from dataclasses import dataclass

from gongkai.attachments import encodings
from gongkai.attachments.archives import entry_names
from gongkai.attachments.errors import Damaged, Encrypted, HasMacros, NameMismatch, NotText, OldOffice, UnknownKind
from gongkai.attachments.names import extension


@dataclass(frozen=True)
class Kind:
    """One accepted type: its code, what people call it, its media type and its extensions."""

    code: str
    label: str
    media_type: str
    extensions: tuple[str, ...]


OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    kind.code: kind
    for kind in (
        Kind("docx", "Word 文档（DOCX）", OFFICE + "wordprocessingml.document", ("docx",)),
        Kind("xlsx", "Excel 表格（XLSX）", OFFICE + "spreadsheetml.sheet", ("xlsx",)),
        Kind("pdf", "PDF 文件", "application/pdf", ("pdf",)),
        Kind("ofd", "OFD 版式文件", "application/ofd", ("ofd",)),
        Kind("jpg", "JPEG 图片", "image/jpeg", ("jpg", "jpeg")),
        Kind("png", "PNG 图片", "image/png", ("png",)),
        Kind("gif", "GIF 图片", "image/gif", ("gif",)),
        Kind("webp", "WEBP 图片", "image/webp", ("webp",)),
        Kind("txt", "纯文本", "text/plain; charset=utf-8", ("txt",)),
        Kind("csv", "CSV 表格", "text/csv; charset=utf-8", ("csv",)),
    )
}
IMAGES = frozenset({"jpg", "png", "gif", "webp"})
BY_EXTENSION = {suffix: kind.code for kind in KINDS.values() for suffix in kind.extensions}
ACCEPTED = "、".join(sorted(BY_EXTENSION)).upper()
OLD = {
    "doc": ("Word", "DOCX"),
    "dot": ("Word", "DOCX"),
    "wps": ("WPS 文字", "DOCX"),
    "xls": ("Excel", "XLSX"),
    "et": ("WPS 表格", "XLSX"),
    "ppt": ("PowerPoint", "PDF"),
    "dps": ("WPS 演示", "PDF"),
    "rtf": ("RTF", "DOCX"),
}
MACRO = {"docm", "dotm", "xlsm", "xltm", "xlsb", "pptm"}
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office 97–2003 and of encrypted OOXML
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)
NOT_TEXT = (b"MZ", b"\x7fELF", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf", b"<!DOCTYPE html", b"<html", b"<svg")
HEAD_OF_PDF = 1024  # readers accept %PDF anywhere in the first kilobyte


def kind_of(data: bytes, *, name: str) -> Kind:
    """The accepted type of these bytes; refuses other types and extensions that do not fit."""
    suffix = extension(name)
    must_be_accepted(suffix, name=name)
    code = code_of(data, name=name)
    if code != BY_EXTENSION[suffix]:
        raise NameMismatch(name=name, found=KINDS[code].label)
    return KINDS[code]


def must_be_accepted(suffix: str, *, name: str) -> None:
    """Refuse by extension, with advice for the formats offices still use."""
    if suffix in OLD:
        program, newer = OLD[suffix]
        raise OldOffice(name=name, program=program, newer=newer)
    if suffix in MACRO:
        raise HasMacros(name=name)
    if suffix not in BY_EXTENSION:
        raise UnknownKind(name=name, accepted=ACCEPTED)


def code_of(data: bytes, *, name: str) -> str:
    """The code of the type found in the bytes."""
    for magic, code in MAGIC:
        if data.startswith(magic):
            return code
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if b"%PDF-" in data[:HEAD_OF_PDF]:
        return "pdf"
    return of_container(data, name=name)


def of_container(data: bytes, *, name: str) -> str:
    """Look inside a ZIP or compound file; everything else must be text."""
    if data.startswith(b"PK\x03\x04"):
        return in_zip(entry_names(data, name=name), name=name)
    if data.startswith(COMPOUND):
        raise compound_refusal(data, name=name)
    return as_text(data, name=name)


def in_zip(entries: frozenset[str], *, name: str) -> str:
    """DOCX, XLSX or OFD by its main part."""
    for part, code in (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("OFD.xml", "ofd")):
        if part in entries:
            return code
    if extension(name) in {"docx", "xlsx", "ofd"}:
        raise Damaged(name=name)
    raise UnknownKind(name=name, accepted=ACCEPTED)


def compound_refusal(data: bytes, *, name: str) -> Exception:
    """Why a compound file is refused: it is either encrypted OOXML or an old Office file."""
    stream: Callable[[str], bytes] = lambda title: title.encode("utf-16-le")  # noqa: E731
    if stream("EncryptedPackage") in data:
        return Encrypted(name=name)
    if stream("Workbook") in data:
        return OldOffice(name=name, program="Excel", newer="XLSX")
    return OldOffice(name=name, program="Word", newer="DOCX")


def as_text(data: bytes, *, name: str) -> str:
    """TXT or CSV when the bytes decode; a damaged binary file is told apart from one that is no text."""
    suffix = extension(name)
    if suffix not in {"txt", "csv"}:
        raise Damaged(name=name)
    if data.lstrip()[:16].startswith(NOT_TEXT) or encodings.decode(data) is None:
        raise NotText(name=name)
    return suffix
