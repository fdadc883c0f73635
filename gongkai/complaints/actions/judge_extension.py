"""审批延期: the leader agrees or not; who asked does not."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.errors import NoExtensionAsked, OwnRequest
from gongkai.complaints.locking import locked
from gongkai.complaints.models import Complaint, ComplaintExtension
from gongkai.entry import plain


@transaction.atomic
def judge_extension(pk: int, *, agreed: bool, told: str = "", by: Actor) -> Complaint:
    """Agree to more days, which moves the due date, or not."""
    complaint = locked(pk, "complaints.decide", by=by)
    states.must_allow("judge_extension", complaint)
    asked = ComplaintExtension.objects.filter(complaint=complaint, agreed__isnull=True).first()
    if asked is None:
        raise NoExtensionAsked(number=complaint.number)
    if asked.asked_by_id == by.user_id:
        raise OwnRequest(number=complaint.number)

    asked.told = plain.said(told, what="批示", most=300, field="told")
    asked.agreed, asked.judged_by_id, asked.judged_on = agreed, by.person_id, timezone.localdate()
    asked.save(update_fields=["told", "agreed", "judged_by", "judged_on"])
    clock.restate(complaint)
    events.note(complaint, "judge_extension", by=by, note=asked.told)
    journal.record(
        "complaints.judge_extension", complaint, by=by, agreed=agreed, days=asked.days, due_on=complaint.due_on
    )
    return complaint
