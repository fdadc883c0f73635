"""Taking a file in: the one way bytes from people get into the product."""

import re
from typing import BinaryIO

from django.conf import settings

from gongkai.attachments import archives, extraction, images, kinds, names, pdfs, storage
from gongkai.attachments.errors import ClassifiedMark, EmptyFile, TooLarge
from gongkai.attachments.kinds import Kind
from gongkai.attachments.models import StoredFile
from gongkai.attachments.texts import Taken

HEAD = 400  # characters; a classification mark stands at the top of the first page
MARK_IN_TEXT = re.compile(r"[绝机秘]\s*密\s*★")
ZIPPED = frozenset({"docx", "xlsx", "ofd"})
MEGABYTE = 1024 * 1024


def store(upload: BinaryIO, *, name: str) -> StoredFile:
    """Check a file, keep it under the hash of its content, take its text out; the same file twice is one row.

    Raises a `FileRefused` or `ClassifiedMark` whose sentence tells the clerk what to do. The caller keeps the
    name people see (`names.safe_name`) and decides who may see the file.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    shown = names.safe_name(name)
    names.must_not_be_classified(shown)
    data = bytes_of(upload, name=shown)
    kind = kinds.kind_of(data, name=shown)
    must_be_harmless(data, kind=kind, name=shown)
    clean = images.without_metadata(data, code=kind.code, name=shown)
    known = StoredFile.objects.filter(sha256=storage.digest_of(clean), kind=kind.code).first()
    if known is not None and storage.is_kept(known.sha256):
        return known
    return kept(clean, kind=kind, name=shown)


def bytes_of(upload: BinaryIO, *, name: str) -> bytes:
    """The whole upload, refused when empty or above the limit without reading more than that."""
    limit = settings.UPLOAD_MAX_MB
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
    """The row of a new file, with its text; refused when its first page carries a classification mark."""
    taken = extraction.text_of(data, code=kind.code)
    must_not_be_marked(taken, name=name)
    sha256 = storage.keep(data)
    file, _ = StoredFile.objects.get_or_create(
        sha256=sha256,
        defaults={
            "size": len(data),
            "kind": kind.code,
            "media_type": kind.media_type,
            "text": taken.text,
            "text_problem": taken.problem,
            "pages": taken.pages,
        },
    )
    return file


def must_not_be_marked(taken: Taken, *, name: str) -> None:
    """Refuse a file with 绝密★, 机密★ or 秘密★ at its head.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    found = MARK_IN_TEXT.search(taken.text[:HEAD])
    if found:
        raise ClassifiedMark(name=name, mark=found.group())
