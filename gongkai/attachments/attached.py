"""A file some record carries: the columns every room's own table of them has, and the one way to fill it."""

from typing import Any, BinaryIO, TypeVar

from django.db import models
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.attachments import intake
from gongkai.attachments.models import StoredFile
from gongkai.attachments.names import safe_name


class Attached(models.Model):
    """A file under the name people see; the room's table adds the record it belongs to."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("文件名", max_length=200)
    note = models.CharField("说明", max_length=200, blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        abstract = True
        ordering = ["id"]


Row = TypeVar("Row", bound=Attached)


def attach(rows: type[Row], upload: BinaryIO, *, name: str, note: str = "", by: Actor, **owner: Any) -> Row:
    """Check a file, keep it, and hang it on its record; the caller has judged whether this person may.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    stored = intake.store(upload, name=name, by=by)
    return rows.objects.create(  # type: ignore[attr-defined,no-any-return]
        file=stored, name=safe_name(name), note=note, added_by_id=by.person_id, added_at=timezone.now(), **owner
    )
