"""退回回复."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Urging


@transaction.atomic
def return_answer(pk: int, *, words: str, by: Actor) -> Urging:
    """The answer does not do; the letter waits for another.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    urging = locked(visibility.urgings(by), pk)
    by.must(visibility.INSPECT, At(urging.sender_id))
    states.must_allow("return_answer", urging)
    states.must_be_another(urging.answered_by_id, by=by, what=urging.number, done="回复", verb="退回回复")
    urging.closed_words = plain.needed(words, what="退回意见", most=500, field="words")
    states.move(urging, "return_answer", writing=["closed_words"])
    journal.record("supervision.return_answer", urging, by=by)
    return urging
