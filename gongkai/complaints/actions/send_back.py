"""退回补充调查: the decider is not satisfied with what was found."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, deciding, events, states
from gongkai.complaints.locking import locked
from gongkai.complaints.models import Complaint
from gongkai.entry import plain


@transaction.atomic
def send_back(pk: int, *, reason: str, by: Actor) -> Complaint:
    """Back to the investigators, with what is still to be found out."""
    complaint = locked(pk, "complaints.decide", by=by)
    states.must_allow("send_back", complaint)
    deciding.must_be_another(complaint, by=by)
    why = plain.needed(reason, what="退回理由", most=300, field="reason")

    states.move(complaint, "send_back", on=timezone.localdate())
    clock.restate(complaint)
    events.note(complaint, "send_back", by=by, note=why)
    journal.record("complaints.send_back", complaint, by=by)
    return complaint
