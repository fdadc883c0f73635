"""Sealed files: encrypted before they reach the storage, under names that say nothing."""

import re
import secrets

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from gongkai.vault.boxes import lock, unlock
from gongkai.vault.errors import CannotUnseal

FILE = "file"
FOLDER = "sealed"
PLACE = re.compile(rf"{FOLDER}/[0-9a-f]{{2}}/[0-9a-f]{{32}}")


def keep(data: bytes) -> str:
    """Seal bytes into the storage and return their place; the same bytes twice are two files.

    Law: Personal Information Law 2021, Art. 51.
    """
    name = secrets.token_hex(16)
    return default_storage.save(f"{FOLDER}/{name[:2]}/{name}", ContentFile(lock(data, purpose=FILE)))


def open_sealed(place: str) -> bytes:
    """The bytes kept at a place. Raises `CannotUnseal`, also when nothing is there any more."""
    try:
        with default_storage.open(_checked(place), "rb") as file:
            return unlock(file.read(), purpose=FILE)
    except FileNotFoundError:
        raise CannotUnseal from None


def erase(place: str) -> None:
    """Take a sealed file away for good; nothing happens when it is gone already.

    Law: Personal Information Law 2021, Art. 47.
    """
    default_storage.delete(_checked(place))


def _checked(place: str) -> str:
    if not PLACE.fullmatch(place):
        raise CannotUnseal
    return place
