"""交办咨询: a question goes to the section that can answer it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Section
from gongkai.audit import journal
from gongkai.consultations.answering import must_be_open
from gongkai.consultations.locking import locked_inquiry
from gongkai.consultations.models import Inquiry


@transaction.atomic
def assign_inquiry(pk: int, *, section_id: int, by: Actor) -> Inquiry:
    """Give the question to a section of its body; its last day stays."""
    inquiry = locked_inquiry(pk, by=by)
    must_be_open(inquiry)
    section = Section.objects.filter(pk=section_id, agency_id=inquiry.agency_id, is_active=True).first()
    if section is None:
        raise Unknown

    inquiry.section = section
    inquiry.save(update_fields=["section"])
    journal.record("consultations.assign_inquiry", inquiry, by=by, section=section.name)
    return inquiry
