"""批准并公布结果: another person than who summed up lets the public read it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import RemarksWaiting
from gongkai.supervision.locking import locked, must_approve
from gongkai.supervision.models import Ballot, Evaluation
from gongkai.supervision.scanning import must_be_clean
from gongkai.supervision.vocabulary import RemarkState


@transaction.atomic
def publish_result(pk: int, *, by: Actor) -> Evaluation:
    """Publish the result; every remark has been looked at before.

    Law: Regulation 2019, Arts. 17, 46; Regulation 2008, Arts. 14, 29.
    """
    evaluation = locked(visibility.evaluations(by), pk)
    must_approve(evaluation, by=by)
    states.must_allow("publish_result", evaluation)
    states.must_be_another(evaluation.summed_up_by_id, by=by, what=evaluation.title, done="汇总", verb="批准")
    waiting = Ballot.objects.filter(unit__evaluation=evaluation, remark_state=RemarkState.PENDING).count()
    if waiting:
        raise RemarksWaiting(count=waiting)
    must_be_clean(evaluation.agency, [("评议结论", evaluation.conclusion)])
    evaluation.published_by_id, evaluation.published_on = by.person_id, timezone.localdate()
    states.move(evaluation, "publish_result", writing=["published_by", "published_on"])
    journal.record("supervision.publish_result", evaluation, by=by)
    return evaluation
