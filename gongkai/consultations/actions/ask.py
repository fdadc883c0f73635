"""网上咨询: somebody asks a body by the portal and gets a number and a code to follow it with."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.audit import journal
from gongkai.consultations import asking
from gongkai.consultations.asking import Asked
from gongkai.consultations.locking import PUBLIC, locked_body
from gongkai.consultations.models import Inquiry
from gongkai.consultations.vocabulary import Channel


@dataclass(frozen=True)
class Received:
    """What whoever asked is told; `is_new` is false when this very sending had come before."""

    number: str
    code: str
    is_new: bool


@transaction.atomic
def ask(agency_id: int, asked: Asked, *, form_key: str) -> Received:
    """Take the question; one sending of the form is one question, however often it comes."""
    agency = locked_body(agency_id, "consultations.answer", by=PUBLIC)
    before = Inquiry.objects.filter(form_key=form_key).first()
    if before is not None:
        return Received(before.number, asking.query_code(before), is_new=False)
    today = timezone.localdate()
    inquiry = asking.prepared(agency, asked, channel=Channel.WEB, asked_on=today)

    inquiry.form_key = form_key
    inquiry.save()
    journal.record("consultations.ask", inquiry, by=PUBLIC, due=inquiry.due_on)
    return Received(inquiry.number, asking.query_code(inquiry), is_new=True)
