"""提交反馈: a finished feedback goes to whoever approves it, once every comment is answered."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import scanning, settling, states
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation
from gongkai.entry import plain


@transaction.atomic
def submit_feedback(pk: int, *, by: Actor) -> Consultation:
    """Hand the feedback in; the numbers must add up to the comments received.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("submit_feedback", one)
    settling.must_be_settled(one)
    if one.comments.exists():
        plain.needed(one.feedback, what="综合说明", most=4000, field="feedback")
    scanning.must_be_clean(one.agency, scanning.feedback_texts(one))

    one.feedback_by_id, one.feedback_at, one.remark = by.person_id, timezone.now(), ""
    states.move(one, "submit_feedback", writing=["feedback_by", "feedback_at", "remark"])
    journal.record("consultations.submit_feedback", one, by=by, count=one.comments.count())
    return one
