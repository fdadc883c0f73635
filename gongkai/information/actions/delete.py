"""删除: throw away a draft that was never submitted."""

from django.db import transaction
from django.db.models import ProtectedError

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking
from gongkai.information.errors import NeverDeleted, StillNamed
from gongkai.information.models import Draft, RevisionFile
from gongkai.information.states import WORKING


@transaction.atomic
def delete(item_id: int, *, by: Actor) -> None:
    """Delete a draft with its revisions; what was ever submitted is kept for the record."""
    item = locking.locked(item_id, by=by)
    by.must("information.write", item)
    if item.stage not in WORKING or item.is_public or item.was_submitted:
        raise NeverDeleted(law=NeverDeleted.law)
    journal.record("information.delete", item, by=by, title=item.current.title if item.current else "")
    Draft.objects.filter(item=item).delete()
    item.current = None
    item.save(update_fields=["current"])
    RevisionFile.objects.filter(revision__item=item).delete()
    try:
        item.revisions.all().delete()
        item.delete()
    except ProtectedError as named:
        raise StillNamed from named
