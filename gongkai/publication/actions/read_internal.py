"""已阅: note that a person opened an item of the internal board."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.publication import internal_reach
from gongkai.publication.models import InternalItem, InternalRead


@transaction.atomic
def read_internal(item_id: int, *, by: Actor) -> InternalItem:
    """The item, noted as read in its present version; a new version is unread again until it is opened."""
    row = internal_reach.one(by, item_id)
    now = {"revision_number": row.revision_number, "read_at": timezone.now()}
    known = InternalRead.objects.filter(item_id=row.pk, reader_id=by.person_id).first()
    if known is None:
        InternalRead.objects.get_or_create(item_id=row.pk, reader_id=by.person_id, defaults=now)
    elif known.revision_number != row.revision_number:
        InternalRead.objects.filter(pk=known.pk).update(**now)
    return row
