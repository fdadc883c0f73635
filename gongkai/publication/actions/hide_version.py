"""停止提供旧版本: the public may no longer look at an earlier version, because of what stood in it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.information import locking
from gongkai.publication import hiding, marking
from gongkai.publication.models import HiddenVersion
from gongkai.publication.vocabulary import Act


@transaction.atomic
def hide_version(item_id: int, *, number: int, reason: str, by: Actor) -> HiddenVersion:
    """Take one earlier version of a public item from the comparison.

    Law: Regulation 2019, Arts. 6, 14-15; Regulation 2008, Arts. 6, 14.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.withdraw", item)
    marking.must_be_public(item, verb="停止提供旧版本")
    kept = hiding.hide(item, number=number, reason=reason, by=by)
    marking.mark(item, Act.HIDE, reason=kept.reason, by=by)
    return kept
