"""退回: a consultation or its feedback goes back to be mended, with what is wrong."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation
from gongkai.consultations.vocabulary import State
from gongkai.entry import plain


@transaction.atomic
def send_back(pk: int, *, remark: str, by: Actor) -> Consultation:
    """Give it back to its writer."""
    one = locked(pk, "consultations.approve", by=by)
    verb = "send_back_feedback" if one.state == State.FEEDBACK_SUBMITTED else "send_back"
    states.must_allow(verb, one)

    one.remark = plain.needed(remark, what="退回意见", most=300, field="remark")
    states.move(one, verb, writing=["remark"])
    journal.record(f"consultations.{verb}", one, by=by, remark=one.remark)
    return one
