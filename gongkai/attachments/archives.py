"""ZIP containers (DOCX, XLSX, OFD): opened only after bombs, lies and odd names are ruled out."""

import io
import lzma
import zipfile
import zlib

from django.conf import settings

from gongkai.attachments.errors import ArchiveTooLarge, ArchiveUnsafe, Damaged, Encrypted, HasMacros

MOST_ENTRIES = 5000
HIGHEST_RATIO = 400  # office XML compresses some 10 to 60 times
RATIO_MATTERS_FROM = 20 * 1024 * 1024
CHUNK = 1024 * 1024
BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, UnicodeDecodeError, ValueError,
)  # fmt: skip
PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the only ways office programs pack
MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
MACRO_FOLDERS = ("/activex/", "/macrosheets/", "/dialogsheets/")


def opened(data: bytes, *, name: str) -> zipfile.ZipFile:
    """The container, or the refusal that it is damaged."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as broken:
        raise Damaged(name=name) from broken


def entry_names(data: bytes, *, name: str) -> frozenset[str]:
    """The names inside a container."""
    return frozenset(opened(data, name=name).namelist())


def must_be_safe(data: bytes, *, name: str) -> None:
    """Refuse bombs, encrypted entries, names that lead outside, and macros."""
    archive = opened(data, name=name)
    entries = archive.infolist()
    must_have_plain_names(entries, name=name)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Encrypted(name=name)
    must_have_no_macros(entries, name=name)
    must_unpack_small(entries, packed=len(data), name=name)
    must_be_what_it_declares(archive, name=name)


def must_have_plain_names(entries: list[zipfile.ZipInfo], *, name: str) -> None:
    """Refuse inner names with `..`, absolute paths, drives or backslashes, and the same name twice."""
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names) or any(leads_outside(inner) for inner in names):
        raise ArchiveUnsafe(name=name)


def leads_outside(inner: str) -> bool:
    """Whether an inner name could be unpacked somewhere else."""
    return inner.startswith("/") or "\\" in inner or ":" in inner or ".." in inner.split("/")


def must_have_no_macros(entries: list[zipfile.ZipInfo], *, name: str) -> None:
    """Refuse VBA projects, ActiveX controls and macro sheets under any extension."""
    for entry in entries:
        inner = "/" + entry.filename.lower()
        if inner.endswith(MACRO_PARTS) or any(folder in inner for folder in MACRO_FOLDERS):
            raise HasMacros(name=name)


def must_unpack_small(entries: list[zipfile.ZipInfo], *, packed: int, name: str) -> None:
    """Refuse by the declared sizes: too many entries, too much in all, or compressed beyond reason."""
    total = sum(entry.file_size for entry in entries)
    too_dense = total > RATIO_MATTERS_FROM and total > packed * HIGHEST_RATIO
    if len(entries) > MOST_ENTRIES or total > settings.ARCHIVE_MAX_MB * 1024 * 1024 or too_dense:
        raise ArchiveTooLarge(name=name)


def must_be_what_it_declares(archive: zipfile.ZipFile, *, name: str) -> None:
    """Unpack each entry once, in pieces, so that a false size or a bad checksum is seen before any reader is."""
    if any(entry.compress_type not in PLAIN for entry in archive.infolist()):
        raise Damaged(name=name)
    try:
        for entry in archive.infolist():
            with archive.open(entry) as stream:
                while stream.read(CHUNK):
                    pass
    except BROKEN as broken:
        raise Damaged(name=name) from broken
