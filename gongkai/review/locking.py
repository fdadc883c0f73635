"""Finding one record of the room for changing it, with its item locked first."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.information import locking
from gongkai.information.models import InfoItem
from gongkai.review.models import Coordination, Finding, Referral, ReviewSlip, SecondLook
from gongkai.review.visibility import COORDINATE, READ, URGENT


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


def locked_referral(pk: int, *, by: Actor) -> Referral:
    """One 《不能确定属性审查表》, locked with its slip and item; unknown and hidden look the same."""
    slip_id = Referral.objects.filter(pk=pk).values_list("slip_id", flat=True).first()
    if slip_id is None:
        raise Unknown
    slip = locked(slip_id, by=by)
    referral = Referral.objects.select_for_update().get(pk=pk)
    referral.slip = slip
    return referral


def locked_coordination(pk: int, *, by: Actor) -> Coordination:
    """One round of coordination, locked with its item; those who were asked may answer without seeing the item."""
    item_id = Coordination.objects.filter(pk=pk).values_list("item_id", flat=True).first()
    if item_id is None:
        raise Unknown
    InfoItem.objects.select_for_update(of=("self",)).get(pk=item_id)
    found = Coordination.objects.select_for_update(of=("self",)).select_related("item__current", "agency").get(pk=pk)
    asked = set(found.consents.values_list("agency_id", flat=True)) - {None}
    if not any(by.may(COORDINATE, At(agency_id)) for agency_id in asked) and not _may_read(found, by):
        raise Unknown
    return found


def _may_read(found: Coordination, by: Actor) -> bool:
    return any(by.may(permission, found.item) for permission in (READ, COORDINATE, URGENT))


def locked_look(pk: int, *, by: Actor) -> SecondLook:
    """One second look, locked with its item; unknown and hidden look the same."""
    item_id = SecondLook.objects.filter(pk=pk).values_list("item_id", flat=True).first()
    if item_id is None:
        raise Unknown
    item = locking.locked(item_id, by=by)
    look = SecondLook.objects.select_for_update(of=("self",)).select_related("slip").get(pk=pk)
    look.item = item
    return look
