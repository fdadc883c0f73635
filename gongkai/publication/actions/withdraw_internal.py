"""撤下内部公开: take an item from the internal board."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking
from gongkai.publication.errors import NotOnBoard
from gongkai.publication.models import InternalItem
from gongkai.publication.taking_away import must_have_reason
from gongkai.publication.vocabulary import Act


@transaction.atomic
def withdraw_internal(item_id: int, *, reason: str, by: Actor) -> None:
    """Delete text and files from the board at once; the item, its reviews and who read it stay on record."""
    item = locking.locked(item_id, by=by)
    by.must("publication.internal", item)
    words = must_have_reason(reason, Act.WITHDRAW)
    deleted, _each = InternalItem.objects.filter(pk=item.pk).delete()
    if not deleted:
        raise NotOnBoard
    journal.record("publication.withdraw_internal", item, by=by, reason=words)
