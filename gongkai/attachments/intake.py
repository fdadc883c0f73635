"""Taking a file in: the one way bytes from people get into the product."""

from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from django.conf import settings

from gongkai.accounts.actor import Actor
from gongkai.attachments import archives, extraction, images, kinds, marks, names, ocr, pdfs, scans, storage
from gongkai.attachments.errors import EmptyFile, OldOffice, TooLarge
from gongkai.attachments.kinds import Kind
from gongkai.attachments.models import PageReading, StoredFile
from gongkai.attachments.texts import Picture, Taken

ZIPPED = frozenset({"docx", "xlsx", "pptx", "ofd"})
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Examined:
    """A file that may be taken in: its bytes without picture notes, what it really is, the name people see.

    `pictures` are its scanned pages and pictures, which nobody has read yet.
    """

    data: bytes
    kind: Kind
    name: str
    pictures: tuple[Picture, ...] = ()


def store(upload: BinaryIO, *, name: str, by: Actor | None = None) -> StoredFile:
    """Check a file, keep it under the hash of its content, take its text out; the same file twice is one row.

    Raises a `FileRefused` or `ClassifiedMark` whose sentence tells the clerk what to do. The caller keeps the
    name people see (`names.safe_name`) and decides who may see the file. Scanned pages beyond the first are read by the
    worker; until then the file opens for nobody but `by`.

    Law: Regulation 2019, Arts. 14, 17; Regulation 2008, Art. 14.
    """
    paper = harmless(upload, name=name)
    file = StoredFile.objects.filter(sha256=storage.digest_of(paper.data), kind=paper.kind.code).first()
    if file is not None and file.sealed_at:
        raise marks.refused(name=paper.name, mark=mark_of(file))
    if file is None or not storage.is_kept(file.sha256):
        file = kept(paper.data, kind=paper.kind, name=paper.name)
    if file.waits_for_ocr and by is not None and by.user_id is not None:
        brought = {"kind": file.kind, "name": paper.name, "agency_id": by.agency_id}
        PageReading.objects.get_or_create(file=file, brought_by_id=by.user_id, defaults=brought)
    return file


def mark_of(file: StoredFile) -> str:
    """The mark for which a kept file was sealed off."""
    found = PageReading.objects.filter(file=file).exclude(mark="").values_list("mark", flat=True).first()
    return found or "国家秘密"


def examine(upload: BinaryIO, *, name: str, max_mb: int | None = None, pages_now: int = 0) -> Examined:
    """Check a file as `store` does and keep nothing: for papers that are sealed, or not wanted any longer.

    The first `pages_now` of its pictures are read here; the others are named, and whoever seals the paper has them read
    (`sealed_papers.await_reading`).

    Raises what `store` raises; `max_mb` sets a limit below that of the office.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    paper = harmless(upload, name=name, max_mb=max_mb)
    read = extraction.text_of(paper.data, code=paper.kind.code)
    must_not_be_marked(read, name=paper.name)
    if pages_now:
        read = scans.with_pictures(paper.data, read, limit=pages_now)
        must_not_be_marked(read, name=paper.name)
    return replace(paper, pictures=read.pictures)


def harmless(upload: BinaryIO, *, name: str, max_mb: int | None = None) -> Examined:
    """Every check that needs no reading of the text."""
    shown = names.safe_name(name)
    names.must_not_be_classified(shown)
    data = bytes_of(upload, name=shown, max_mb=max_mb)
    kind = kinds.kind_of(data, name=shown)
    must_be_harmless(data, kind=kind, name=shown)
    return Examined(images.without_metadata(data, code=kind.code, name=shown), kind, shown)


def bytes_of(upload: BinaryIO, *, name: str, max_mb: int | None = None) -> bytes:
    """The whole upload, refused when empty or above the limit without reading more than that."""
    limit = min(max_mb or settings.UPLOAD_MAX_MB, settings.UPLOAD_MAX_MB)
    data = upload.read(limit * MEGABYTE + 1)
    if len(data) > limit * MEGABYTE:
        raise TooLarge(name=name, limit=limit)
    if not data:
        raise EmptyFile(name=name)
    return data


def must_be_harmless(data: bytes, *, kind: Kind, name: str) -> None:
    """The checks that belong to the kind of file."""
    if kind.code in ZIPPED:
        archives.must_be_safe(data, name=name)
    elif kind.code == "pdf":
        pdfs.must_be_harmless(data, name=name)
    elif kind.code in kinds.IMAGES:
        images.must_be_viewable(data, name=name)


def kept(data: bytes, *, kind: Kind, name: str) -> StoredFile:
    """The row of a new file, with its text; refused, before a byte is kept, when it carries a classification mark."""
    read = extraction.text_of(data, code=kind.code)
    must_be_readable(read, kind=kind, name=name)
    must_not_be_marked(read, name=name)
    read = scans.with_pictures(data, read, limit=scans.at_once())
    must_not_be_marked(read, name=name)
    sha256 = storage.keep(data)
    known = {"size": len(data), "kind": kind.code, "media_type": kind.media_type}
    file, _ = StoredFile.objects.get_or_create(sha256=sha256, defaults=known | columns_of(read))
    return file


def must_be_readable(read: Taken, *, kind: Kind, name: str) -> None:
    """Refuse an old Office file that gives no text: nothing could be checked in it."""
    if kind.code in kinds.OLD_PROGRAMS and not read.text.strip():
        program, newer = kinds.OLD_PROGRAMS[kind.code]
        raise OldOffice(name=name, program=program, newer=newer)


def columns_of(read: Taken) -> dict[str, Any]:
    """What was read, as the row keeps it."""
    return {
        "text": read.text,
        "text_problem": read.problem,
        "parts": read.parts(),
        "waits_for_ocr": bool(read.pictures) and ocr.is_on(),
        "pages": read.pages,
    }


must_not_be_marked = marks.must_not_be_marked
