"""汇总结果: after the window, the office draws its conclusion and puts it up for approval."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import WindowStillOpen
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Evaluation


@transaction.atomic
def sum_up_evaluation(pk: int, *, conclusion: str, by: Actor) -> Evaluation:
    """Keep the conclusion; the figures are counted from the answers themselves.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    evaluation = locked(visibility.evaluations(by), pk)
    by.must(visibility.INSPECT, evaluation)
    states.must_allow("sum_up_evaluation", evaluation)
    today = timezone.localdate()
    if today <= evaluation.closes_on:
        raise WindowStillOpen(closes=evaluation.closes_on)
    evaluation.conclusion = plain.needed(conclusion, what="评议结论", most=4000, field="conclusion")
    evaluation.summed_up_by_id, evaluation.summed_up_on = by.person_id, today
    states.move(evaluation, "sum_up_evaluation", writing=["conclusion", "summed_up_by", "summed_up_on"])
    journal.record("supervision.sum_up_evaluation", evaluation, by=by)
    return evaluation
