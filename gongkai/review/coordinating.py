"""发布协调: whether other bodies stand in the way of a release.

Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
"""

from gongkai.information.models import InfoItem
from gongkai.review.errors import (
    CoordinationOpen,
    CoordinationOutdated,
    CoordinationRefused,
    CoordinationStopped,
)
from gongkai.review.models import Coordination
from gongkai.review.vocabulary import CoordinationState


def latest(item: InfoItem) -> Coordination | None:
    """The newest round of coordination about an item."""
    return Coordination.objects.filter(item_id=item.pk).select_related("revision").order_by("-id").first()


def coordination_hold(item: InfoItem) -> Coordination | None:
    """The round that stands in the way of releasing what the item says now; None where none does.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    found = latest(item)
    if found is None or found.state == CoordinationState.DECIDED:
        return None
    if found.state == CoordinationState.AGREED and not outdated(found, item):
        return None
    return found


def must_be_coordinated(item: InfoItem) -> None:
    """Refuse a release that other bodies have still to agree to, with the reason and what to do.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    held = coordination_hold(item)
    if held is None:
        return
    if held.state == CoordinationState.STOPPED:
        raise CoordinationStopped(number=held.number, law=CoordinationStopped.law)
    if held.state == CoordinationState.AGREED:
        raise CoordinationOutdated(number=held.number, law=CoordinationOutdated.law)
    waiting = held.consents.filter(answered_on__isnull=True).count()
    if waiting:
        raise CoordinationOpen(number=held.number, waiting=waiting, law=CoordinationOpen.law)
    raise CoordinationRefused(number=held.number, law=CoordinationRefused.law)


def outdated(found: Coordination, item: InfoItem) -> bool:
    """Whether the item has other words now than those the others agreed to."""
    return item.current is None or item.current.digest != found.revision.digest
