"""What a file really is, told by its bytes; the extension is only compared with it."""

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
        Kind("pptx", "PowerPoint 演示文稿（PPTX）", OFFICE + "presentationml.presentation", ("pptx",)),
        Kind("doc", "旧版 Word 或 WPS 文字文档", "application/msword", ("doc", "wps")),
        Kind("xls", "旧版 Excel 表格", "application/vnd.ms-excel", ("xls",)),
        Kind("pdf", "PDF 文件", "application/pdf", ("pdf",)),
        Kind("ofd", "OFD 版式文件", "application/ofd", ("ofd",)),
        Kind("jpg", "JPEG 图片", "image/jpeg", ("jpg", "jpeg")),
        Kind("png", "PNG 图片", "image/png", ("png",)),
        Kind("gif", "GIF 图片", "image/gif", ("gif",)),
        Kind("webp", "WEBP 图片", "image/webp", ("webp",)),
        Kind("bmp", "BMP 图片", "image/bmp", ("bmp",)),
        Kind("tif", "TIFF 图片", "image/tiff", ("tif", "tiff")),
        Kind("txt", "纯文本", "text/plain; charset=utf-8", ("txt",)),
        Kind("csv", "CSV 表格", "text/csv; charset=utf-8", ("csv",)),
    )
}
IMAGES = frozenset({"jpg", "png", "gif", "webp", "bmp", "tif"})
BY_EXTENSION = {suffix: kind.code for kind in KINDS.values() for suffix in kind.extensions}
ACCEPTED = "、".join(sorted(BY_EXTENSION)).upper()
OLD_PROGRAMS = {"doc": ("Word", "DOCX"), "xls": ("Excel", "XLSX")}  # taken in where their text can be read
OLD = {
    "dot": ("Word", "DOCX"),
    "wpt": ("WPS 文字", "DOCX"),
    "xlt": ("Excel", "XLSX"),
    "et": ("WPS 表格", "XLSX"),
    "ppt": ("PowerPoint", "PDF"),
    "dps": ("WPS 演示", "PDF"),
    "rtf": ("RTF", "DOCX"),
}
MACRO = {"docm", "dotm", "xlsm", "xltm", "xlsb", "pptm", "ppsm"}
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office 97–2003 and of encrypted OOXML
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tif"),
    (b"MM\0*", "tif"),
)
MACRO_STREAMS = ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros")
MAIN_PARTS = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
    ("OFD.xml", "ofd"),
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


def must_not_be_old(suffix: str, *, name: str) -> None:
    """Refuse an old Office file by extension, where more of it is needed than its text."""
    if BY_EXTENSION.get(suffix) in OLD_PROGRAMS:
        program, newer = OLD_PROGRAMS[BY_EXTENSION[suffix]]
        raise OldOffice(name=name, program=program, newer=newer)


def code_of(data: bytes, *, name: str) -> str:
    """The code of the type found in the bytes."""
    for magic, code in MAGIC:
        if data.startswith(magic):
            return code
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"BM") and int.from_bytes(data[10:14], "little") < len(data):
        return "bmp"
    if b"%PDF-" in data[:HEAD_OF_PDF]:
        return "pdf"
    return of_container(data, name=name)


def of_container(data: bytes, *, name: str) -> str:
    """Look inside a ZIP or compound file; everything else must be text."""
    if data.startswith(b"PK\x03\x04"):
        return in_zip(entry_names(data, name=name), name=name)
    if data.startswith(COMPOUND):
        return in_compound(data, name=name)
    return as_text(data, name=name)


def in_zip(entries: frozenset[str], *, name: str) -> str:
    """DOCX, XLSX or OFD by its main part."""
    for part, code in MAIN_PARTS:
        if part in entries:
            return code
    if extension(name) in {code for _, code in MAIN_PARTS}:
        raise Damaged(name=name)
    raise UnknownKind(name=name, accepted=ACCEPTED)


def in_compound(data: bytes, *, name: str) -> str:
    """A Word or Excel file of 1997–2003 by its main stream; encrypted ones, macros and other programs are refused."""
    if has_stream(data, "EncryptedPackage"):
        raise Encrypted(name=name)
    if any(has_stream(data, stream) for stream in MACRO_STREAMS):
        raise HasMacros(name=name)
    if has_stream(data, "WordDocument"):
        return "doc"
    if has_stream(data, "Workbook") or has_stream(data, "Book"):
        return "xls"
    if has_stream(data, "PowerPoint Document"):
        raise OldOffice(name=name, program="PowerPoint", newer="PDF")
    program, newer = OLD_PROGRAMS["xls" if extension(name) in {"xls", "xlsx"} else "doc"]
    raise OldOffice(name=name, program=program, newer=newer)


def has_stream(data: bytes, title: str) -> bool:
    """Whether the directory of a compound file names this stream."""
    return title.encode("utf-16-le") + b"\0\0" in data


def as_text(data: bytes, *, name: str) -> str:
    """TXT or CSV when the bytes decode; a damaged binary file is told apart from one that is no text."""
    suffix = extension(name)
    if suffix not in {"txt", "csv"}:
        raise Damaged(name=name)
    if data.lstrip()[:16].startswith(NOT_TEXT) or encodings.decode(data) is None:
        raise NotText(name=name)
    return suffix
