"""撤回: take something from the public that should not be there."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.information import locking, states
from gongkai.publication.models import PublicationAct
from gongkai.publication.taking_away import must_have_reason, take_away
from gongkai.publication.vocabulary import Act


@transaction.atomic
def withdraw(item_id: int, *, reason: str, by: Actor) -> PublicationAct:
    """Take page, files, counts, feed and search row away at once; the index number stays the item's own.

    Law: Regulation 2019, Arts. 6, 14-15, 17; Regulation 2008, Arts. 8, 14.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.withdraw", item)
    states.must_allow("withdraw", item)
    return take_away(item, Act.WITHDRAW, reason=must_have_reason(reason, Act.WITHDRAW), by=by)
