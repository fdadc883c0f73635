"""批准并公布方案: another person than its drafter lets the public read it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import WindowWrong
from gongkai.supervision.locking import locked, must_approve
from gongkai.supervision.models import Evaluation
from gongkai.supervision.scanning import must_be_clean


@transaction.atomic
def announce_evaluation(pk: int, *, by: Actor) -> Evaluation:
    """Publish the plan; from the first day of its window people may answer.

    Law: Regulation 2019, Arts. 17, 46; Regulation 2008, Arts. 14, 29.
    """
    evaluation = locked(visibility.evaluations(by), pk)
    must_approve(evaluation, by=by)
    states.must_allow("announce_evaluation", evaluation)
    states.must_be_another(evaluation.drafted_by_id, by=by, what=evaluation.title, done="拟制", verb="批准")
    today = timezone.localdate()
    if evaluation.closes_on < today:
        raise WindowWrong(closes=evaluation.closes_on)
    rows = "\n".join(evaluation.rows.values_list("words", flat=True))
    texts = [("名称", evaluation.title), ("评议对象", evaluation.whom), ("评议内容", evaluation.content)]
    must_be_clean(evaluation.agency, [*texts, ("参加人员", evaluation.people), ("评议项目", rows)])
    evaluation.announced_by_id, evaluation.announced_on = by.person_id, today
    states.move(evaluation, "announce_evaluation", writing=["announced_by", "announced_on"])
    journal.record("supervision.announce_evaluation", evaluation, by=by)
    return evaluation
