"""重新检查: run the release scan over what the item says now, without submitting it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking
from gongkai.review import scanning
from gongkai.review.models import Scan


@transaction.atomic
def rescan(item_id: int, *, by: Actor) -> Scan:
    """Look again, so that a clerk knows before submitting, or after the office's telephone list changed.

    Law: Regulation 2019, Art. 17.
    """
    item = locking.locked(item_id, by=by)
    by.must("review.ask_lift", item)
    scan = scanning.run(item)
    journal.record("review.rescan", item, by=by, revision=scan.revision.number, blocks=scan.blocks)
    return scan
