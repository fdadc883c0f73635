"""修改评议方案: while it is a draft."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.supervision import evaluation_entry, states, visibility
from gongkai.supervision.evaluation_entry import EvaluationPlan
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Evaluation


@transaction.atomic
def amend_evaluation(pk: int, plan: EvaluationPlan, *, by: Actor) -> Evaluation:
    """Put another plan in place of the draft; whoever writes it last counts as its drafter.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    evaluation = locked(visibility.evaluations(by), pk)
    by.must(visibility.INSPECT, evaluation)
    states.must_allow("amend_evaluation", evaluation)
    values = evaluation_entry.columns(plan)
    for name, value in values.items():
        setattr(evaluation, name, value)
    evaluation.drafted_by_id = by.person_id
    states.move(evaluation, "amend_evaluation", writing=[*values, "drafted_by"])
    evaluation_entry.fill(evaluation, plan, by=by)
    journal.record("supervision.amend_evaluation", evaluation, by=by)
    return evaluation
