"""Where the bytes lie: under the SHA-256 of their content, in Django's default storage (a folder, or S3 in its place)."""

import hashlib
from typing import BinaryIO, cast

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


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


def open_file(sha256: str) -> BinaryIO:
    """The bytes of this name, to read; FileNotFoundError when they are not here."""
    return cast(BinaryIO, default_storage.open(path_of(sha256), "rb"))


def is_kept(sha256: str) -> bool:
    """Whether the bytes of this name are here, for the check after a restore."""
    return default_storage.exists(path_of(sha256))
