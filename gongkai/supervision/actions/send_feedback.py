"""反馈单位: a letter tells each unit its result and what is expected of it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Evaluation


@transaction.atomic
def send_feedback(pk: int, *, words: str, by: Actor) -> int:
    """Send it to every unit that has none yet; says to how many.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    evaluation: Evaluation = locked(visibility.evaluations(by), pk)
    by.must(visibility.INSPECT, evaluation)
    states.must_allow("send_feedback", evaluation)
    said = plain.needed(words, what="反馈意见", most=2000, field="words")
    written = {"feedback": said, "feedback_on": timezone.localdate(), "feedback_by_id": by.person_id}
    count: int = evaluation.units.filter(feedback_on__isnull=True).update(**written)
    journal.record("supervision.send_feedback", evaluation, by=by, count=count)
    return count
