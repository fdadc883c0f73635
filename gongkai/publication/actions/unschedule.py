"""取消定时: take an item out of the waiting list."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking, states
from gongkai.information.models import InfoItem
from gongkai.publication.models import Schedule


@transaction.atomic
def unschedule(item_id: int, *, by: Actor) -> InfoItem:
    """Let the item be published by hand again; its approval stands."""
    item = locking.locked(item_id, by=by)
    by.must("publication.publish", item)
    states.must_allow("unschedule", item)
    Schedule.objects.filter(item=item).delete()
    states.move(item, "unschedule")
    journal.record("publication.unschedule", item, by=by)
    return item
