"""退回结果: the conclusion has to be written again."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked, must_approve
from gongkai.supervision.models import Evaluation


@transaction.atomic
def return_result(pk: int, *, words: str, by: Actor) -> Evaluation:
    """Let the office sum up anew; the journal keeps why."""
    evaluation = locked(visibility.evaluations(by), pk)
    must_approve(evaluation, by=by)
    why = plain.needed(words, what="意见", most=300, field="words")
    states.move(evaluation, "return_result")
    journal.record("supervision.return_result", evaluation, by=by, reason=why)
    return evaluation
