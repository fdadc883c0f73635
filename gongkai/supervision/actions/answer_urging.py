"""回复督办: the unit says what it did."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Urging


@transaction.atomic
def answer_urging(pk: int, *, answer: str, by: Actor) -> Urging:
    """Answer the letter.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    urging = locked(visibility.urgings(by), pk)
    by.must(visibility.RECTIFY, urging)
    states.must_allow("answer_urging", urging)
    urging.answer = plain.needed(answer, what="回复", most=2000, field="answer")
    urging.answered_by_id, urging.answered_on = by.person_id, timezone.localdate()
    states.move(urging, "answer_urging", writing=["answer", "answered_by", "answered_on"])
    journal.record("supervision.answer_urging", urging, by=by)
    return urging
