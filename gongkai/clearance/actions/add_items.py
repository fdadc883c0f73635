"""列入清理批次: choose old stock that is in the system already."""

from collections.abc import Sequence

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.clearance import states, taking_up
from gongkai.clearance.locking import locked, must_be_some
from gongkai.clearance.visibility import CLEAR
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_to


@transaction.atomic
def add_items(pk: int, items: Sequence[int], *, by: Actor) -> int:
    """Put these items into the batch, all or none; says how many.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    clearance = locked(pk, by=by)
    by.must(CLEAR)
    states.must_allow("add_items", clearance)
    must_be_some(items)
    found = _found(items, by)
    for item, refusal in taking_up.refusals(clearance, found):
        by.must(CLEAR, item)
        if refusal is not None:
            raise refusal

    added = taking_up.add(clearance, found)
    journal.record("clearance.add_items", clearance, by=by, count=added)
    return added


def _found(items: Sequence[int], by: Actor) -> list[InfoItem]:
    found = list(visible_to(by).select_related("current").filter(pk__in=items).order_by("pk"))
    if len(found) < len(set(items)):
        raise Unknown
    return found
