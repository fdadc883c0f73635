"""办结督办."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Urging


@transaction.atomic
def close_urging(pk: int, *, words: str, by: Actor) -> Urging:
    """The matter is settled.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    urging = locked(visibility.urgings(by), pk)
    by.must(visibility.INSPECT, At(urging.sender_id))
    states.must_allow("close_urging", urging)
    states.must_be_another(urging.answered_by_id, by=by, what=urging.number, done="回复", verb="办结督办")
    urging.closed_words = plain.needed(words, what="办结意见", most=500, field="words")
    urging.closed_by_id, urging.closed_on = by.person_id, timezone.localdate()
    states.move(urging, "close_urging", writing=["closed_words", "closed_by", "closed_on"])
    journal.record("supervision.close_urging", urging, by=by)
    return urging
