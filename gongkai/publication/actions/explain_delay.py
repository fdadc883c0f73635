"""登记逾期原因: say why an item was, or is, late or without a day to count from."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.information import locking
from gongkai.publication import explaining
from gongkai.publication.models import LateCause


@transaction.atomic
def explain_delay(item_id: int, *, cause: str, note: str = "", by: Actor) -> LateCause:
    """Keep the cause beside the item, for the figures; said again, the last word counts.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.explain", item)
    return explaining.explain(item, cause=cause, note=note, by=by)
