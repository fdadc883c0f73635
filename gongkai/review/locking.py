"""Finding one slip or finding for changing it, with its item locked first."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information import locking
from gongkai.review.models import Finding, ReviewSlip


def locked(slip_id: int, *, by: Actor) -> ReviewSlip:
    """The slip, locked with its item until the transaction ends; unknown and hidden look the same.

    Always the item first, then the slip: two actions never wait for each other.
    """
    item_id = ReviewSlip.objects.filter(pk=slip_id).values_list("item_id", flat=True).first()
    if item_id is None:
        raise Unknown
    item = locking.locked(item_id, by=by)
    slip = ReviewSlip.objects.select_for_update().get(pk=slip_id)
    slip.item = item
    return slip


def locked_finding(finding_id: int, *, by: Actor) -> Finding:
    """One finding, locked with its item; `finding.scan.revision.item` is the locked item."""
    item_id = Finding.objects.filter(pk=finding_id).values_list("scan__revision__item_id", flat=True).first()
    if item_id is None:
        raise Unknown
    item = locking.locked(item_id, by=by)
    finding = Finding.objects.select_related("scan__revision").get(pk=finding_id)
    finding.scan.revision.item = item
    return finding
