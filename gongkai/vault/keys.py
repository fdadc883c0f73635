"""The keys of this installation: read from the environment or the data folder, newest first.

The newest seals. Every one opens. The oldest makes fingerprints and codes, which must stay the same for good.
"""

import base64
import binascii
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SM3
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from gongkai.vault.errors import BadDataKey

NAME = "data.key"
LENGTH = 32
IN_ENVIRONMENT = "GONGKAI_DATA_KEY"


@dataclass(frozen=True)
class Key:
    """One master key; nothing is ever sealed with it directly, only with what is derived for a purpose."""

    material: bytes

    def __repr__(self) -> str:
        return "Key(…)"

    @property
    def mark(self) -> bytes:
        """Four bytes that stand beside what this key sealed, and say nothing of the key."""
        return self.derived("key id", length=4)

    def derived(self, purpose: str, *, length: int) -> bytes:
        """A key for one purpose; from it neither the master key nor that of another purpose can be found."""
        return _derived(self.material, purpose, length)


def keys() -> Sequence[Key]:
    """Every key, newest first; the first call of a new installation makes one."""
    if settings.DATA_KEY:
        return parsed(settings.DATA_KEY, where=IN_ENVIRONMENT)
    path = Path(settings.HOME) / NAME
    if not path.exists():
        make(path)
    return _read(path, path.stat().st_mtime_ns)


def make(path: Path) -> None:
    """Write a first key, whole or not at all; when another process was faster, theirs stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "wb") as out:
        out.write(base64.b64encode(secrets.token_bytes(LENGTH)) + b"\n")
        out.flush()
        os.fsync(out.fileno())
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()


@lru_cache(maxsize=8)
def parsed(text: str, *, where: str) -> Sequence[Key]:
    """Keys out of lines (or words) of Base64."""
    try:
        found = tuple(Key(base64.b64decode(word, validate=True)) for word in text.replace(",", " ").split())
    except (binascii.Error, ValueError) as wrong:
        raise BadDataKey(where=where) from wrong
    if not found or any(len(key.material) != LENGTH for key in found):
        raise BadDataKey(where=where)
    return found


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> Sequence[Key]:
    return parsed(path.read_text(encoding="ascii", errors="replace"), where=NAME)


@lru_cache(maxsize=64)
def _derived(material: bytes, purpose: str, length: int) -> bytes:
    return HKDF(algorithm=SM3(), length=length, salt=b"gongkai", info=purpose.encode()).derive(material)
