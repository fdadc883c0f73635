"""Telling caches that the catalogue changed."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from django.db import connection
from django.utils import timezone

from gongkai.catalogue.models import Edition

T = TypeVar("T")
_kept: dict[str, tuple[str, Any]] = {}  # what this process has read of the catalogue, under the edition it belongs to


def renew() -> None:
    """Give the catalogue a new edition mark, inside the action that changed it."""
    Edition.objects.update_or_create(pk=1, defaults={"token": secrets.token_hex(8)})


def renew_columns() -> None:
    """The same after a change of the columns, with the moment of it: a compile note older than that wants a look."""
    Edition.objects.update_or_create(pk=1, defaults={"token": secrets.token_hex(8), "columns_at": timezone.now()})


def columns_at() -> datetime | None:
    """When the columns were last changed."""
    return Edition.objects.filter(pk=1).values_list("columns_at", flat=True).first()


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
