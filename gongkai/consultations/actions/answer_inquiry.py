"""答复咨询: the answer whoever asked is given."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations.answering import answered, must_be_open
from gongkai.consultations.locking import locked_inquiry
from gongkai.consultations.models import Inquiry


@transaction.atomic
def answer_inquiry(pk: int, *, answer: str, by: Actor) -> Inquiry:
    """Answer the question; whoever asked by the portal reads it with number and code."""
    inquiry = locked_inquiry(pk, by=by)
    must_be_open(inquiry)
    answered(inquiry, answer, on=timezone.localdate(), by=by)

    inquiry.save(update_fields=["answer", "answered_on", "answered_by", "state"])
    journal.record("consultations.answer_inquiry", inquiry, by=by, on=inquiry.answered_on)
    return inquiry
