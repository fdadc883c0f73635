"""Finding one ticked way for changing it."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.vocabulary import Way
from gongkai.publication import marking
from gongkai.publication.errors import WayDone
from gongkai.publication.models import WayUsed


def locked_open(pk: int, *, by: Actor) -> WayUsed:
    """A way still open, locked until the transaction ends; unknown and hidden look the same."""
    row = WayUsed.objects.select_for_update(of=("self",)).select_related("item__current").filter(pk=pk).first()
    if row is None or not by.may("information.read", row.item):
        raise Unknown
    by.must("publication.publish", row.item)
    marking.must_be_public(row.item, verb="登记公开方式")
    if row.done_on is not None:
        raise WayDone(way=Way(row.way).label, on=row.done_on)
    if row.dropped_reason:
        raise Unknown
    return row
