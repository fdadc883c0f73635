"""批准反馈: the public reads what became of the comments, and why not where nothing did."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import scanning, settling, states
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation


@transaction.atomic
def approve_feedback(pk: int, *, by: Actor) -> Consultation:
    """Let the feedback out, by somebody who wrote none of it and did not hand it in, counted and checked once more.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    one = locked(pk, "consultations.approve", by=by)
    states.must_allow("approve_feedback", one)
    states.must_be_anothers(one, writers=settling.writers(one), by=by)
    settling.must_be_settled(one)
    scanning.must_be_clean(one.agency, scanning.feedback_texts(one))

    one.feedback_approved_by_id, one.answered_on = by.person_id, timezone.localdate()
    states.move(one, "approve_feedback", writing=["feedback_approved_by", "answered_on"])
    journal.record("consultations.approve_feedback", one, by=by, count=one.comments.count())
    return one
