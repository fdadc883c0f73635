"""告知其他渠道: what came as a question is an application, a petition, a complaint or another body's business."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations.answering import answered, must_be_open
from gongkai.consultations.locking import locked_inquiry
from gongkai.consultations.models import Inquiry
from gongkai.consultations.vocabulary import InquiryState, Referral
from gongkai.entry import plain


@transaction.atomic
def refer_inquiry(pk: int, *, referral: Referral, answer: str, request_number: str = "", by: Actor) -> Inquiry:
    """Tell whoever asked which channel is the right one; an application is registered at the request counter.

    Law: Regulation 2019, Arts. 29, 39; Regulation 2008, Art. 20.
    """
    inquiry = locked_inquiry(pk, by=by)
    must_be_open(inquiry)
    answered(inquiry, answer, on=timezone.localdate(), by=by)
    inquiry.state, inquiry.referral = InquiryState.REFERRED, Referral(referral)
    number = plain.said(plain.one_line(request_number), what="申请编号", most=60, field="request_number")
    inquiry.request_number = number if inquiry.referral == Referral.REQUEST else ""

    inquiry.save(update_fields=["answer", "answered_on", "answered_by", "state", "referral", "request_number"])
    label = Referral(referral).label
    journal.record("consultations.refer_inquiry", inquiry, by=by, result=label, request=inquiry.request_number)
    return inquiry
