"""Telling caches that the catalogue changed."""

import secrets
from collections.abc import Callable
from typing import Any, TypeVar

from django.db import connection

from gongkai.catalogue.models import Edition

T = TypeVar("T")
_kept: dict[str, tuple[str, Any]] = {}  # what this process has read of the catalogue, under the edition it belongs to


def renew() -> None:
    """Give the catalogue a new edition mark, inside the action that changed it."""
    Edition.objects.update_or_create(pk=1, defaults={"token": secrets.token_hex(8)})


def kept(name: str, read: Callable[[], T]) -> T:
    """What was read of the catalogue, read again only when its edition is another one; for what is asked all the time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM catalogue_edition ORDER BY id LIMIT 1")
        token = (cursor.fetchone() or ("",))[0]
    seen = _kept.get(name)
    if seen is None or not token or seen[0] != token:
        seen = _kept[name] = (token, read())
    found: T = seen[1]
    return found
