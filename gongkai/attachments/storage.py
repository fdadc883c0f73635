"""Where the bytes lie: under the SHA-256 of their content, in Django's default storage (a folder, or S3 in its place)."""

import hashlib
from typing import BinaryIO, cast

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from gongkai.attachments.errors import FileSealed, StillReading
from gongkai.attachments.models import PageReading, StoredFile

UNNAMED = "附件"


def digest_of(data: bytes) -> str:
    """The name of these bytes."""
    return hashlib.sha256(data).hexdigest()


def path_of(sha256: str) -> str:
    """Where the bytes of this name lie; two short folders keep each folder small."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def keep(data: bytes) -> str:
    """Store bytes once and return their name; the same bytes a second time cost nothing."""
    sha256 = digest_of(data)
    path = path_of(sha256)
    if not default_storage.exists(path):
        saved = default_storage.save(path, ContentFile(data))
        if saved != path:  # somebody else stored the same bytes in the same moment
            default_storage.delete(saved)
    return sha256


def open_file(sha256: str, *, reader: int | None = None, name: str = "") -> BinaryIO:
    """The bytes of this name, for people; FileNotFoundError when they are not here.

    A file whose scanned pages are not all read opens for those who brought it alone (`reader`, a user's number), and one
    with a classification mark for nobody; `name` is what the refusal calls it.

    Law: Regulation 2019, Arts. 14, 17; Regulation 2008, Art. 14.
    """
    must_be_open(sha256, reader=reader, name=name)
    return raw(sha256)


def raw(sha256: str) -> BinaryIO:
    """The bytes as they lie, for the program's own reading; nothing of them may be shown before `must_be_open`."""
    return cast(BinaryIO, default_storage.open(path_of(sha256), "rb"))


def must_be_open(sha256: str, *, reader: int | None = None, name: str = "") -> None:
    """Refuse a file that is sealed off, or still being read and somebody else's."""
    file = StoredFile.objects.filter(sha256=sha256).only("sealed_at", "waits_for_ocr", "parts").first()
    if file is None:
        return
    if file.sealed_at:
        raise FileSealed(name=name or UNNAMED, law=FileSealed.law)
    if not file.waits_for_ocr:
        return
    if reader is None or not PageReading.objects.filter(file=file, brought_by_id=reader).exists():
        raise StillReading(name=name or UNNAMED, count=unread_pages(file))


def unread_pages(file: StoredFile) -> int:
    """How many scanned pages of a kept file are still to be read."""
    return sum("todo" in part for part in file.parts)


def delete(sha256: str) -> None:
    """Take the bytes of this name away for good."""
    default_storage.delete(path_of(sha256))


def is_kept(sha256: str) -> bool:
    """Whether the bytes of this name are here, for the check after a restore."""
    return default_storage.exists(path_of(sha256))
