"""终止评议: it will not be carried through."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Evaluation


@transaction.atomic
def cancel_evaluation(pk: int, *, words: str, by: Actor) -> Evaluation:
    """End it without a result; the journal keeps why, and the public no longer finds it."""
    evaluation = locked(visibility.evaluations(by), pk)
    by.must(visibility.INSPECT, evaluation)
    why = plain.needed(words, what="理由", most=300, field="words")
    states.move(evaluation, "cancel_evaluation")
    journal.record("supervision.cancel_evaluation", evaluation, by=by, reason=why)
    return evaluation
