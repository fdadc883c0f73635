"""发布: put an item before the public, or the corrected text in place of the earlier one."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.information import locking, states
from gongkai.publication import release
from gongkai.publication.models import PublicationAct


@transaction.atomic
def publish(item_id: int, *, by: Actor) -> PublicationAct:
    """Release the reviewed revision now: page, files, counters and search follow in one transaction.

    Law: Regulation 2019, Arts. 17, 23-24, 26; Regulation 2008, Arts. 14-15, 18.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.publish", item)
    states.must_allow("publish", item)
    release.must_be_fit(item)
    return release.release(item, by=by)
