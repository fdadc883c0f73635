"""先行公开: what becomes of an early release when its review is concluded; where it stands.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness
from gongkai.review import findings, signing, states
from gongkai.review.models import ReviewSlip, UrgentRelease
from gongkai.review.vocabulary import SlipState, UrgentState

GONE = (Stage.WITHDRAWN, Stage.REPEALED)


def settle(slip: ReviewSlip, openness: Openness, *, by: Actor) -> None:
    """Close the item's early release: reviewed, or refused and to be withdrawn; nothing where there is none."""
    released = signing.open_urgent(slip.item_id).select_for_update().first()
    if released is None:
        return
    released.state = UrgentState.CLEARED if openness is Openness.PROACTIVE else UrgentState.REFUSED
    released.cleared_by_id, released.cleared_on = by.user_id, timezone.localdate()
    released.save(update_fields=["state", "cleared_by", "cleared_on"])
    if released.state == UrgentState.REFUSED and slip.is_released:
        states.take_back(slip, closing=True)


def urgent_release_for(item: InfoItem) -> UrgentRelease | None:
    """The leader's word that lets the item's present revision out before its review is complete.

    None where the text changed since, the review said no or came back, or something the checks found stands in the way.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    current = item.current
    if current is None:
        return None
    found = UrgentRelease.objects.filter(
        item_id=item.pk,
        revision_id=current.pk,
        digest=current.digest,
        state=UrgentState.OPEN,
        slip__state=SlipState.OPEN,
    ).first()
    return found if found and not findings.standing_blocks(current.pk) else None
