"""签发并编号: the leader's approval and the item's index number, both or neither."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import numbering
from gongkai.law.vocabulary import Openness
from gongkai.review.actions.approve import approve
from gongkai.review.models import ReviewSlip


@transaction.atomic
def sign_off(
    slip_id: int,
    *,
    conclusion: str,
    final_openness: str,
    opinion: str = "",
    ground_code: str = "",
    ground_reason: str = "",
    meeting: str = "",
    by: Actor,
) -> ReviewSlip:
    """Conclude a slip and, where the item is to be published, give it its index number for ever.

    An item approved again after a correction keeps the number it has.

    Law: Regulation 2019, Arts. 12, 17; Regulation 2008, Arts. 14, 19.
    """
    slip = approve(
        slip_id,
        conclusion=conclusion,
        final_openness=final_openness,
        opinion=opinion,
        ground_code=ground_code,
        ground_reason=ground_reason,
        meeting=meeting,
        by=by,
    )
    if slip.final_openness == Openness.PROACTIVE:
        number = numbering.reserve(slip.item)
        journal.record("catalogue.reserve_number", slip.item, by=by, number=number.number)
    return slip
