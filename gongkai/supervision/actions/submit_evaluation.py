"""报批评议方案."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Evaluation


@transaction.atomic
def submit_evaluation(pk: int, *, by: Actor) -> Evaluation:
    """Give the plan to whoever approves it.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    evaluation = locked(visibility.evaluations(by), pk)
    by.must(visibility.INSPECT, evaluation)
    states.move(evaluation, "submit_evaluation")
    journal.record("supervision.submit_evaluation", evaluation, by=by)
    return evaluation
